// Checks the types of every part of the repository. The compiler written in Go takes a quarter of the time; what is
// deployed is checked by the one that Forge's bundler carries as well.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const compilerOf = (name) =>
  fileURLToPath(new URL(`../../node_modules/${name}/bin/tsc`, import.meta.url));

const checks = [
  ['typescript', '.'],
  ['typescript-native', 'tools'],
  ['typescript-native', 'static'],
  ['typescript-native', 'local-site'],
  ['typescript-native', 'local-site/web'],
  ['typescript-native', 'test'],
];

const failed = checks.filter(
  ([compiler, project]) =>
    spawnSync(process.execPath, [compilerOf(compiler), '-p', project], { stdio: 'inherit' })
      .status !== 0,
);
process.exitCode = failed.length === 0 ? 0 : 1;
