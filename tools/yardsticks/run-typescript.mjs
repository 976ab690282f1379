import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Runs a script of the tests outside of jest, with the packages that are installed.
 * @param {string} root absolute path of the repository
 * @param {string} script path of a TypeScript file in it
 * @returns {Promise<number>} its exit code
 */
export async function runTypescript(root, script) {
  const bundle = join(root, '.local-site/build', basename(script).replace(/\.ts$/, '.cjs'));
  await build({
    entryPoints: [join(root, script)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // CommonJS: several of the packages import JSON files, which Node's modules refuse.
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  return spawnSync(process.execPath, [bundle], { cwd: root, stdio: 'inherit' }).status ?? 1;
}
