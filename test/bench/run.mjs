// Measures the budgets, and then how long the local site takes to start. Ends with 1 when a budget is exceeded.
// Usage: npm run bench [-- --budgets-only]
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bundle = join(root, '.local-site/build/bench.cjs');

await build({
  entryPoints: [join(root, 'test/bench/bench.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Several of the packages import JSON files, which Node's modules refuse.
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
const budgets = run(bundle);
const starts = process.argv.includes('--budgets-only') ? 0 : run('test/bench/start-times.mjs');
process.exitCode = budgets === 0 && starts === 0 ? 0 : 1;

function run(script) {
  return spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' }).status;
}
