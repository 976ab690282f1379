import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pseudoTexts } from '../../support/pseudo-locale';
import type { Locale } from './texts';

/** From now on the app gets the texts of this language 40 % longer; its built file of texts is replaced. */
export async function showLongTexts(page: Page, locale: Locale): Promise<void> {
  const file = readFileSync(join(process.cwd(), `locales/${locale}.json`), 'utf8');
  const body = `export default ${JSON.stringify(pseudoTexts(JSON.parse(file)))};`;
  await page.route(new RegExp(`/assets/${locale}-[\\w-]+\\.js`), (route) =>
    route.fulfill({
      body,
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
}
