import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ForgeStartError } from './forge/forge-failure';
import { seedNames } from './seed/apply-seed';
import { PortTakenError, serveSite, siteOrigins } from './server/serve-site';
import { createSite } from './site';

/**
 * The site's process: `start.mjs` builds everything and then runs this with
 * `--root`, `--data`, `--port` and `--seed`. Prints one line with the address and stays up.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: process.cwd() },
      data: { type: 'string', default: join(process.cwd(), '.local-site') },
      port: { type: 'string', default: '8181' },
      seed: { type: 'string', default: 'demo' },
    },
  });
  const seed = seedNames.find((name) => name === values.seed);
  if (!seed) throw new Error(`--seed is one of ${seedNames.join(', ')}.`);
  const build = join(values.root, '.local-site/build');
  const port = Number(values.port);
  const site = await createSite({
    root: values.root,
    bundlePath: join(build, 'app.cjs'),
    databasePath: join(values.data, 'site.db'),
    seed,
    siteOrigins: siteOrigins(port),
    // `start.mjs` has checked it, unless it has not changed since.
    validateManifest: false,
  });
  const served = await serveSite({
    site,
    port,
    webFolder: join(values.root, 'local-site/web/dist'),
    bridgeFile: join(build, 'bridge.js'),
  }).catch(async (error: unknown) => {
    await site.close();
    throw error;
  });
  console.log(`Rollout runs on ${served.url}`);

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void served.close().then(() => site.close());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const isKnown = error instanceof PortTakenError || error instanceof ForgeStartError;
  if (error instanceof PortTakenError) {
    console.error(
      `Port ${error.port} is taken. Choose another: npm start -- --port ${error.port + 100}`,
    );
  } else {
    console.error(isKnown ? error.message : error);
  }
  process.exitCode = 1;
});
