import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { buildAppBundle } from '../../../local-site/forge/app-bundle';
import { fingerprint } from '../../../local-site/start/fingerprint.mjs';

const DAY_MS = 86_400_000;

/**
 * A back end as one file of code, bundled once for all files of tests and all runs until something of it changes:
 * bundling costs seconds of both cores, and dozens of files of tests run the same app.
 * @param entry absolute; what it imports lies in `src` or beside it
 */
export async function keptBundle(entry: string): Promise<string> {
  const root = process.cwd();
  const inputs = ['src', 'local-site/forge/app-bundle.ts', 'package-lock.json'];
  const place = relative(root, entry);
  const key = fingerprint(root, [...inputs, ...(place.startsWith('src') ? [] : [dirname(place)])]);
  const shelf = join(root, '.local-site/build/test-bundles');
  const name = place.replaceAll(/[^a-z]+/gu, '-');
  const folder = join(shelf, `${name}-${key.slice(0, 16)}`);
  const bundle = join(folder, 'app.cjs');
  if (existsSync(bundle)) return bundle;
  mkdirSync(shelf, { recursive: true });
  clearShelf(shelf);
  const made = mkdtempSync(join(shelf, 'making-'));
  await buildAppBundle({ entry, outFile: join(made, 'app.cjs'), sourceMap: false });
  try {
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    // Another worker was faster with the same.
    if (!existsSync(bundle)) throw error;
  }
  return bundle;
}

function clearShelf(shelf: string): void {
  for (const name of readdirSync(shelf)) {
    const folder = join(shelf, name);
    if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY_MS) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
