import type { Browser } from 'playwright-core';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import { projectFile } from '../plan/exchange/support/project-file';
import { startEngagement, storedRecords } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { appAddress, appIn, picture, scrollsSideways } from './support/app-page';
import { launchBrowser } from './support/browser';
import { textsOf } from './support/texts';
import { visit } from './support/watched-page';
import { walkedLooks } from './support/brief-run';

jest.setTimeout(300_000);

const PROJECT_FILE = {
  name: 'roll-out.xml',
  mimeType: 'application/xml',
  buffer: Buffer.from(projectFile().xml),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A table that does not pack into one call. */
function largeFile() {
  const rows = Array.from({ length: 4_000 }, (_, index) => {
    const noise = Array.from({ length: 28 }, (_unused, place) =>
      (((index + 1) * (place + 3) * 2_654_435_761) % 4_294_967_291).toString(36),
    );
    return `task,big-${index},${noise.join(' ')},3`;
  });
  const text = ['Kind,ID,Name,Duration', ...rows].join('\r\n');
  return { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

describe.each(
  walkedLooks(1, [
    { locale: 'en-US', theme: 'light', language: 'en', width: 1280 },
    { locale: 'zh-CN', theme: 'dark', language: 'zh', width: 1280 },
    { locale: 'en-US', theme: 'light', language: 'en', width: 360 },
  ] as const),
)('the exchange in $locale, $theme, $width px', ({ locale, theme, language, width }) => {
  const t = textsOf(locale);
  const name = (state: string) => `exchange-${locale}-${theme}-${width}-${state}`;
  let site: ServedTestSite;
  beforeAll(async () => {
    const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
    site = await aServedSite({ clock, isChecked: false });
    await startEngagement(site, { language });
    await letTimePass(site, clock, 12);
  });
  afterAll(() => site.close());

  test('a project file is looked at, survives a reload, and is imported', async () => {
    const { accountId } = demoUser('lead');
    const { page, complaints, close } = await visit(browser, site.url, {
      accountId,
      locale,
      theme,
      width,
    });
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/plan/exchange`);
    const app = appIn(page);
    const button = (key: string) => app.getByRole('button', { name: t(key), exact: true });
    const search = () => app.getByLabel(t('exchange.search'), { exact: true });
    await app.getByText(t('exchange.without.title'), { exact: true }).click();
    await picture(page, name('page'));
    expect(await accessibilityViolations(page)).toEqual([]);

    // Larger than one call takes: sent in parts, with its progress.
    await app.locator('input[type=file]').setInputFiles(largeFile());
    await search().waitFor();
    expect(storedRecords(site, 'upload').length).toBeGreaterThan(1);
    await app.locator('input[type=file]').setInputFiles(PROJECT_FILE);
    await app
      .getByText(/roll-out\.xml/)
      .first()
      .waitFor();
    await app.locator('summary').nth(1).click();
    await picture(page, name('report'));
    expect(await scrollsSideways(page)).toBe(false);
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.reload();
    await app
      .getByText(/roll-out\.xml/)
      .first()
      .waitFor();
    await search().waitFor();
    const start = app.getByRole('button', { name: new RegExp(importWord(t('exchange.import'))) });
    await start.click();
    await app.getByText(t('exchange.doneTitle'), { exact: true }).waitFor();
    await picture(page, name('done'));

    // What was imported is not looked at again.
    await page.reload();
    await button('exchange.formats.csv').waitFor();
    expect(await app.getByText(/roll-out\.xml/).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** What stands before the numbers on the button. */
function importWord(text: string): string {
  return `^${text.split('{{')[0] ?? ''}`;
}
