// `npm start`: checks Node, builds what is stale, runs the site. No package is loaded before the check.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HELP = `npm start -- [options]
  --port N     port of the site; the app's pages use the next one (default 8181)
  --fresh      forget all data and make a new demo
  --seed NAME  contents of a new site: demo, one-project or empty (default demo)
  --data DIR   folder of the data (default .local-site)
  --help`;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @throws Error whose message is the one line that says why the site cannot start. */
async function start() {
  checkNode();
  const options = await readOptions();
  if (options.help) {
    console.log(HELP);
    return;
  }
  if (!existsSync(join(root, 'node_modules'))) {
    throw new Error('The packages are missing. Run this first: npm install');
  }
  const data = resolve(options.data ?? join(root, '.local-site'));
  mkdirSync(data, { recursive: true });
  await checkPorts(options.port);
  if (options.fresh) {
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(data, `site.db${suffix}`), { force: true });
  }
  const { buildStale } = await import('./start/build-stale.mjs');
  await buildStale(root);
  process.argv.splice(2, Infinity, '--root', root, '--data', data, '--port', String(options.port));
  process.argv.push('--seed', options.seed);
  await import('../.local-site/build/main.cjs');
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Rollout needs Node 20.19 or later; this is ${process.versions.node}.`);
  }
}

/** The site takes a port, and the app's pages the next one. */
async function checkPorts(first) {
  const { isPortFree } = await import('./start/free-port.mjs');
  for (const port of [first, first + 1]) {
    if (await isPortFree(port)) continue;
    throw new Error(`Port ${port} is taken. Choose another: npm start -- --port ${first + 100}`);
  }
}

async function readOptions() {
  // Not imported above: an old Node lacks it, and must get as far as being told that it is old.
  const { parseArgs } = await import('node:util');
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
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}
