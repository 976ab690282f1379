import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium';

/** The browser of the walk. No sandbox: build machines run it as root; it only opens the local site. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
}
