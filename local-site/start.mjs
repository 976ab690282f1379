// `npm start`: checks Node, builds what is stale, runs the site. No package is loaded before the check.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Rollout needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

const HELP = `npm start -- [options]
  --port N     port of the site; the app's pages use the next one (default 8181)
  --fresh      forget all data and make a new demo
  --seed NAME  contents of a new site: demo, one-project or empty (default demo)
  --data DIR   folder of the data (default .local-site)
  --help`;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const options = readOptions();
if (options.help) {
  console.log(HELP);
  process.exit(0);
}
if (!existsSync(join(root, 'node_modules'))) {
  console.error('The packages are missing. Run this first: npm install');
  process.exit(1);
}

const data = resolve(options.data ?? join(root, '.local-site'));
mkdirSync(data, { recursive: true });
const { isPortFree } = await import('./start/free-port.mjs');
for (const port of [options.port, options.port + 1]) {
  if (await isPortFree(port)) continue;
  console.error(`Port ${port} is taken. Choose another: npm start -- --port ${options.port + 100}`);
  process.exit(1);
}
if (options.fresh) {
  for (const suffix of ['', '-wal', '-shm'])
    rmSync(join(data, `site.db${suffix}`), { force: true });
}

try {
  const { buildStale } = await import('./start/build-stale.mjs');
  await buildStale(root);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

process.argv.splice(2, Infinity, '--root', root, '--data', data, '--port', String(options.port));
process.argv.push('--seed', options.seed);
await import('../.local-site/build/main.cjs');

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8181' },
        data: { type: 'string' },
        seed: { type: 'string', default: 'demo' },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_534) {
      throw new Error(`--port must be a whole number from 1 to 65534, not ${values.port}.`);
    }
    return { ...values, port };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
    return process.exit(1);
  }
}
