import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium';

/**
 * The browser of the walk. No sandbox: build machines run it as root; it only opens the local site. Its engine compiles
 * and collects on one thread: with as many browsers as cores, more threads cost a seventh more of them.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--js-flags=--single-threaded'],
  });
}

/** The browser of a file's tests, there from the first of them to the last. */
export function browserOfTests(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('There is no browser before the first test.');
    return browser;
  };
}
