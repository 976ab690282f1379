import { mkdirSync, renameSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { TestEnvironment } from 'jest-environment-node';
import { fingerprint } from '../../../local-site/start/fingerprint.mjs';

const root = resolve(import.meta.dirname, '../../..');
const INPUTS = ['local-site', 'src', 'test/support', 'package-lock.json'];

/** @type {Promise<unknown> | undefined} */
let parts;

/**
 * Node, and the local site as a part of it: jest loads every module anew for every file of tests, and the site with
 * Atlassian's documents is most of what such a file would load. It holds no state of its own beside open sites.
 */
export default class SiteEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.sitePartsOfWorker = () => (parts ??= loadParts());
  }
}

/** Bundled once for all workers and runs until something of it changes. */
async function loadParts() {
  const folder = join(root, '.local-site/build/test-sites');
  const key = fingerprint(root, INPUTS, ['local-site/web']).slice(0, 16);
  const bundle = join(folder, `site-parts-${key}.cjs`);
  if (!existsSync(bundle)) {
    mkdirSync(folder, { recursive: true });
    const made = `${bundle}.${process.pid}`;
    await build({
      entryPoints: [join(root, 'test/support/site/site-parts.ts')],
      outfile: made,
      bundle: true,
      platform: 'node',
      target: 'node20',
      // CommonJS: several of the packages import JSON files, which Node's modules refuse.
      format: 'cjs',
      packages: 'external',
      logLevel: 'warning',
    });
    renameSync(made, bundle);
  }
  return createRequire(import.meta.url)(bundle);
}
