// How long the first and the second start of the local site take, in seconds. Reported, never asserted:
// the first one builds everything, the second one finds it built and its data in place.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const data = mkdtempSync(join(tmpdir(), 'rollout-bench-'));
const port = 20_000 + Math.floor(Math.random() * 20_000);

for (const built of ['.local-site/build', 'static/dist', 'local-site/web/dist']) {
  rmSync(join(root, built), { recursive: true, force: true });
}
const first = await secondsToUrl();
const second = await secondsToUrl();
rmSync(data, { recursive: true, force: true });

console.log('start of the local site | seconds | wanted');
console.log(`first (builds all)      | ${first.toFixed(1).padStart(7)} | 30`);
console.log(`second                  | ${second.toFixed(1).padStart(7)} | 5`);

/** Starts the site, waits for its address, and stops it. */
async function secondsToUrl() {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['local-site/start.mjs', '--port', String(port), '--data', data],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const seconds = await new Promise((done, failed) => {
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('http://')) done((performance.now() - started) / 1000);
    });
    child.once('exit', (code) => failed(new Error(`The site ended with ${code}.`)));
  });
  child.removeAllListeners('exit');
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
  return seconds;
}
