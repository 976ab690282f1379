import type { FrameLocator } from 'playwright-core';
import type { ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { appAddress } from './support/app-page';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const NARROW = 360;
const WORDS = {
  en: { title: 'A return goes back to stock', module: 'Returns', step: 'Enter the return' },
  zh: { title: '退货重新入库', module: '退货', step: '录入退货单' },
} as const;

const browser = browserOfTests();

describe.each(walkedLooks(0))('test cases in $locale, $theme', (look) => {
  const { language } = look;
  const { t, said, at, button } = aWalk({ ...look, browser, site: () => site, name: 'uat' });
  const words = WORDS[language];
  let site: ServedTestSite;
  beforeAll(async () => {
    ({ site } = await aServedEngagement({ language, templateKey: 'crm' }));
  });
  afterAll(() => site.close());

  test('a consultant takes over typical cases and marks them as ready', async () => {
    const { app, page, shoot, close } = await at('consultant', '/uat/cases');
    await button(app, 'uat.empty.act').click();
    const dialog = app.getByRole('dialog');
    await dialog.getByRole('checkbox').first().waitFor();
    const boxes = await dialog.getByRole('checkbox').all();
    for (const box of boxes) await box.check();
    const typical = boxes.length;
    await shoot('library');
    await dialog.getByRole('button').last().click();
    await dialog.waitFor({ state: 'detached' });
    await app.getByLabel(t('uat.cases.selectAll')).check();
    const bulk = app.getByRole('region', { name: t('uat.bulk.title') });
    await bulk.getByLabel(t('uat.column.state')).selectOption('ready');
    await shoot('bulk');
    await bulk.getByRole('button', { name: t('register.bulk.apply') }).click();
    await bulk.waitFor({ state: 'detached' });
    const rows = app.getByRole('table').locator('tbody tr');
    const ready = rows.filter({ has: app.getByText(t('uat.state.ready'), { exact: true }) });
    await ready.first().waitFor();
    expect(await ready.count()).toBe(typical);
    expect(await rows.count()).toBe(typical);
    await shoot('register');
    expect(await accessibilityViolations(page)).toEqual([]);
    await close();
  });

  test('he writes one, with steps by keyboard, and finds it by its words', async () => {
    const { app, page, shoot, close } = await at('consultant', '/uat/cases');
    await button(app, 'uat.cases.new').click();
    await app.locator('#field-title').fill(words.title);
    await app.locator('#field-module').selectOption('');
    await app.locator('#field-moduleName').fill(words.module);
    const step = (name: string, number: number) =>
      app.getByLabel(said(`uat.steps.${name}`, { number: String(number) }), { exact: true });
    await step('action', 1).fill(words.step);
    await page.keyboard.press('Control+Enter');
    await step('action', 2).fill(`${words.step} 2`);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await step('action', 1).inputValue()).toBe(`${words.step} 2`);
    await shoot('form');
    expect(await accessibilityViolations(page)).toEqual([]);
    await button(app, 'act.save').click();
    await panelOf(app).getByText(`${words.step} 2`).waitFor();
    await button(app, 'uat.move.ready').click();
    await panelOf(app).getByText(t('uat.state.ready')).waitFor();
    await app.getByLabel(t('uat.cases.search')).fill(words.title);
    await app.getByRole('table').getByRole('link').nth(1).waitFor({ state: 'detached' });
    await shoot('record');
    await close();
  });

  test('he opens a cycle, whose cases are frozen while he looks on, and assigns them', async () => {
    const { app, page, shoot, close } = await at('consultant', '/uat/cycles');
    await button(app, 'uat.cycle.open').click();
    await app.locator('#field-build').fill('1.4.0');
    await app.locator('#field-from').fill('2026-03-02');
    await app.locator('#field-to').fill('2026-03-20');
    await shoot('cycle-form');
    expect(await accessibilityViolations(page)).toEqual([]);
    await button(app, 'uat.cycle.openAct').click();
    await app.getByRole('table', { name: t('uat.cycle.modules') }).waitFor();
    const runs = app.getByRole('table', { name: t('uat.runs.title') });
    const noDay = runs.getByText(t('uat.runs.noDay'), { exact: true }).first();
    await noDay.waitFor();
    await shoot('cycle');
    expect(await accessibilityViolations(page)).toEqual([]);
    await app.getByLabel(t('uat.cases.selectAll')).check();
    const bar = app.getByRole('region', { name: t('uat.assign.title') });
    await bar.locator('#field-assignDay').fill('2026-03-04');
    await bar.getByRole('button', { name: t('uat.assign.act'), exact: true }).click();
    await bar.waitFor({ state: 'detached' });
    await noDay.waitFor({ state: 'detached' });
    await button(app, 'uat.entry.record', { name: t('uat.entry.key.data') }).click();
    await app.locator('#field-note').fill('OK');
    await button(app, 'act.save').click();
    await app.getByText(t('uat.entry.outcome.met')).first().waitFor();
    await shoot('cycle-assigned');
    await close();
  });

  test('he imports scenarios of Gherkin, and sees before what they would do', async () => {
    const { app, page, shoot, close } = await at('consultant', '/uat/exchange');
    const buffer = Buffer.from(
      'Feature: Stock\nScenario: A count finds less\nWhen it is posted\nThen the stock is less\n',
    );
    await app
      .locator('input[type=file]')
      .setInputFiles({ name: 'stock.feature', mimeType: 'text/plain', buffer });
    await app.getByText('A count finds less').first().waitFor();
    await shoot('import');
    expect(await accessibilityViolations(page)).toEqual([]);
    await app
      .getByRole('button', {
        name: t(
          language === 'en' ? 'registerImport.write_one' : 'registerImport.write_other',
        ).replace('{{count}}', '1'),
      })
      .click();
    await app.getByText(t('registerImport.written')).waitFor();
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/uat/settings`);
    await app.locator('#field-passPercent').waitFor();
    await shoot('settings');
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/uat/print?module=m1`);
    await app.getByRole('article').first().waitFor();
    await shoot('print');
    await close();
  });

  test('a viewer reads all of it on a phone, and can do nothing', async () => {
    const { app, page, shoot, close } = await at('viewer', '/uat/cases', NARROW);
    await app.getByRole('link', { name: words.title }).click();
    await panelOf(app).getByText(words.step).first().waitFor();
    await shoot('viewer-record');
    for (const act of ['uat.cases.editAct', 'uat.move.retired', 'uat.cases.new']) {
      expect(await button(app, act).count()).toBe(0);
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/uat`);
    await app.getByRole('table', { name: t('uat.cycle.modules') }).waitFor();
    await shoot('viewer-lead');
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/uat/cycles/1?status=notRun`);
    await app.getByRole('table', { name: t('uat.runs.title') }).waitFor();
    await shoot('viewer-cycle');
    await close();
  });
  function panelOf(app: FrameLocator) {
    return app.getByRole('complementary');
  }
});
