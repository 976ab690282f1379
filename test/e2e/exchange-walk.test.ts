import { projectFile } from '../plan/exchange/support/project-file';
import { storedRecords } from '../support/engagement/ask';
import type { ServedTestSite } from '../support/site/a-served-site';
import { scrollsSideways } from './support/app-page';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const PROJECT_FILE = {
  name: 'roll-out.xml',
  mimeType: 'application/xml',
  buffer: Buffer.from(projectFile().xml),
};

const browser = browserOfTests();

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
)('the exchange in $locale, $theme, $width px', (look) => {
  const { language, width } = look;
  const name = `exchange-${String(width)}`;
  const { t, at, button } = aWalk({ ...look, browser, site: () => site, name });
  let site: ServedTestSite;
  beforeAll(async () => {
    ({ site } = await aServedEngagement({ language }, { isChecked: false }));
  });
  afterAll(() => site.close());

  test('a project file is looked at, survives a reload, and is imported', async () => {
    const { app, page, shoot, see, close } = await at('lead', '/plan/exchange', width);
    const search = () => app.getByLabel(t('exchange.search'), { exact: true });
    await app.getByText(t('exchange.without.title'), { exact: true }).click();
    await see('page');

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
    await see('report');
    expect(await scrollsSideways(page)).toBe(false);

    await page.reload();
    await app
      .getByText(/roll-out\.xml/)
      .first()
      .waitFor();
    await search().waitFor();
    const start = app.getByRole('button', { name: new RegExp(importWord(t('exchange.import'))) });
    await start.click();
    await app.getByText(t('exchange.doneTitle'), { exact: true }).waitFor();
    await shoot('done');

    // What was imported is not looked at again.
    await page.reload();
    await button(app, 'exchange.formats.csv').waitFor();
    expect(await app.getByText(/roll-out\.xml/).count()).toBe(0);
    await close();
  });
});

/** What stands before the numbers on the button. */
function importWord(text: string): string {
  return `^${text.split('{{')[0] ?? ''}`;
}
