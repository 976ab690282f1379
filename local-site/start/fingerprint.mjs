import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.local-site', '.git']);

/**
 * A hash over names, sizes and change times of all files in the given folders and files. Change times
 * suffice: a checkout or an edit sets them, and reading every file would cost more than some of the builds.
 * @param {string} root
 * @param {readonly string[]} paths relative to the root; missing ones count as empty
 * @param {readonly string[]} except paths below them that do not count
 * @returns {string}
 */
export function fingerprint(root, paths, except = []) {
  const hash = createHash('sha256');
  for (const path of paths) walk(root, path, except, hash);
  return hash.digest('hex');
}

function walk(root, path, except, hash) {
  if (except.includes(path)) return;
  const full = join(root, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(full).sort()) {
    if (!SKIPPED.has(name)) walk(root, join(path, name), except, hash);
  }
}

/**
 * @param {string} file
 * @returns {string | undefined} undefined when there is no such file
 */
export function readText(file) {
  return statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : undefined;
}
