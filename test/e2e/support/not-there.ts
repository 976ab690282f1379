import type { Page } from 'playwright-core';
import en from '../../../local-site/web/locales/en-US.json';
import zh from '../../../local-site/web/locales/zh-CN.json';
import type { Locale } from './texts';

/** The site's own words for what a person may not see. */
const SAID: Readonly<Record<Locale, string>> = {
  'en-US': en.missingText,
  'zh-CN': zh.missingText,
};

/** Waits until the site says that the page is not there; before that, nothing that is absent proves anything. */
export async function siteSaysNotThere(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('main').getByText(SAID[locale]).first().waitFor();
}
