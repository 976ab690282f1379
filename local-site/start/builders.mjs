import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The site's own code and, by it, the app's back end.
 * @param {string} root
 */
export async function buildSite(root) {
  const { build } = await import('esbuild');
  const folder = join(root, '.local-site/build');
  await build({
    entryPoints: {
      main: join(root, 'local-site/main.ts'),
      'app-bundle': join(root, 'local-site/forge/app-bundle.ts'),
      'validate-manifest': join(root, 'local-site/forge/manifest/validate-manifest.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    // CommonJS: several of the packages import JSON files, which Node's modules refuse.
    format: 'cjs',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  const { buildAppBundle } = await import(join(folder, 'app-bundle.cjs'));
  await buildAppBundle({ entry: join(root, 'src/index.ts'), outFile: join(folder, 'app.cjs') });
}

/**
 * Checks the manifest as a deployment would.
 * @param {string} root
 */
export async function checkManifest(root) {
  const file = join(root, '.local-site/build/validate-manifest.cjs');
  const { manifestProblems } = await import(file);
  const problems = await manifestProblems(root);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/**
 * The shim that the app's pages load before their own scripts.
 * @param {string} root
 */
export async function buildBridge(root) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'local-site/web/bridge-shim/main.ts')],
    outfile: join(root, '.local-site/build/bridge.js'),
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    logLevel: 'warning',
  });
}

/**
 * The site's pages.
 * @param {string} root
 */
export async function buildSitePages(root) {
  await vite(root, join(root, 'local-site/web'));
}

/**
 * The app's pages.
 * @param {string} root
 */
export async function buildAppPages(root) {
  await vite(root, join(root, 'static'));
}

/** In a process of its own: Vite works in the folder in which it is started, and two at once use both cores. */
async function vite(root, folder) {
  const program = join(root, 'node_modules/vite/bin/vite.js');
  try {
    await run(process.execPath, [program, 'build', '--logLevel', 'warn'], {
      cwd: folder,
      // Whoever starts the site may be a test: the pages are always those that would be deployed.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{stdout?: string, stderr?: string}} */ (error);
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => !/^\s+at /.test(line));
    throw new Error(lines.join('\n').trim(), { cause: error });
  }
}
