// Prints what a page loads before it can show anything (gzip), and what comes later on demand.
// Usage: npm run sizes -w static
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const assets = new URL('./dist/assets/', import.meta.url);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const source = (name) => readFileSync(new URL(name, assets), 'utf8');
const size = (name) => gzipSync(source(name)).length;

/** Files that a script needs before it runs: static imports, followed to the end. */
function needed(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of source(name).matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g)) {
    needed(next, seen);
  }
  return seen;
}

for (const page of [
  'project',
  'issue',
  'gadget',
  'waiting',
  'change-gate',
  'change-gate-view',
  'srs',
  'handbook',
]) {
  const html = readFileSync(new URL(`./dist/${page}.html`, import.meta.url), 'utf8');
  const [, entry] = html.match(/src="\.\/assets\/([\w.-]+\.js)"/) ?? [];
  if (entry === undefined) throw new Error(`${page}.html names no script`);
  const first = needed(entry);
  const total = [...first].reduce((sum, name) => sum + size(name), 0);
  console.log(`${page}: ${kilobytes(total)} JavaScript before the first screen`);
  for (const name of readdirSync(assets).filter((file) => file.endsWith('.js'))) {
    console.log(
      `  ${first.has(name) ? 'first' : 'later'}  ${kilobytes(size(name)).padStart(9)}  ${name}`,
    );
  }
}
