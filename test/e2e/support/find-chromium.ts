// Where the browser for the walk comes from: named, found, or installed by the system's package manager.
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN_PLACES = [
  // Chromium without its own windows: for the same pages it takes two thirds of the processor's time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
];

const HOW = `No Chromium was found. Install one (Debian, Ubuntu: apt-get install chromium-headless-shell, or chromium; macOS: brew install --cask chromium)
or name yours: CHROMIUM_PATH=/path/to/chrome npm test`;

/**
 * Path of a Chromium.
 * @throws Error that says how to get one.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = KNOWN_PLACES.find((place) => existsSync(place));
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('No Chromium found: installing the system package (with fonts for Chinese) …');
    const quiet: SpawnSyncOptions = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    // Older systems have no package of the first name.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const packages = [name, 'fonts-noto-cjk'];
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
      const installed = KNOWN_PLACES.find((place) => existsSync(place));
      if (installed) return installed;
    }
  }
  throw new Error(HOW);
}
