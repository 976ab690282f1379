import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readText } from './fingerprint.mjs';
import {
  buildAppPages,
  buildBridge,
  buildSite,
  buildSitePages,
  checkManifest,
} from './builders.mjs';

/** What is built, from what, and what must be there afterwards; packages count by the lock file. */
const PARTS = [
  {
    name: 'site',
    inputs: ['local-site', 'src', 'manifest.yml', 'locales', 'package-lock.json'],
    except: ['local-site/web'],
    output: '.local-site/build/main.cjs',
    build: buildSite,
  },
  {
    name: 'bridge',
    inputs: ['local-site/web/bridge-shim', 'package-lock.json'],
    output: '.local-site/build/bridge.js',
    build: buildBridge,
  },
  {
    name: 'site-pages',
    inputs: ['local-site/web', 'local-site/server/site-api.ts', 'package-lock.json'],
    output: 'local-site/web/dist/index.html',
    build: buildSitePages,
  },
  {
    name: 'app-pages',
    inputs: ['static', 'src', 'locales', 'package-lock.json'],
    output: 'static/dist',
    build: buildAppPages,
  },
];

/** Checked when everything is built, since the manifest names the built pages. */
const MANIFEST = {
  name: 'manifest',
  inputs: ['manifest.yml', 'locales', 'package-lock.json'],
  output: 'manifest.yml',
  build: checkManifest,
};

/**
 * Builds what has changed since it was built last, all parts at once.
 * @param {string} root absolute path of the repository
 * @returns {Promise<void>}
 * @throws {Error} naming the part that does not build, with the tool's own message
 */
export async function buildStale(root) {
  const folder = join(root, '.local-site/build');
  mkdirSync(folder, { recursive: true });
  const built = await Promise.allSettled(PARTS.map((part) => buildPart(root, folder, part)));
  const failed = built.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  await buildPart(root, folder, MANIFEST);
}

async function buildPart(root, folder, { name, inputs, except, output, build }) {
  const stamp = join(folder, `${name}.stamp`);
  const present = fingerprint(root, inputs, except);
  if (existsSync(join(root, output)) && readText(stamp) === present) return;
  const started = Date.now();
  try {
    await build(root);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`The part "${name}" does not build.\n${message}`, { cause: error });
  }
  writeFileSync(stamp, present);
  console.log(`built ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
