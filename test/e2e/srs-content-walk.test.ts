import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { ask, valueOf } from '../support/engagement/ask';
import { type ServedTestSite } from '../support/site/a-served-site';
import { adfDocument } from '../../src/files/write-adf';
import { contentOf } from '../support/srs/example-entries';
import { exampleRequirements } from '../support/srs/example-requirements';
import { appAddress, scrollsSideways } from './support/app-page';
import { aServedEngagement } from './support/a-served-engagement';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { walkedLooks } from './support/brief-run';

jest.setTimeout(300_000);

const NARROW = 360;

const browser = browserOfTests();

describe.each(walkedLooks(0))('what stands beside requirements, in $locale, $theme', (look) => {
  const { language } = look;
  const { t, at, button } = aWalk({ ...look, browser, site: () => site, name: 'srs-content' });
  const buttonIn = (...all: Parameters<typeof button>) => button(...all).first();
  const content = contentOf(language);
  let site: ServedTestSite;
  let engagementId = '';
  beforeAll(async () => {
    ({ site, engagementId } = await aServedEngagement({ language }));
    const requirements = exampleRequirements(language);
    await asked('srs.raise', { requirements });
  });
  afterAll(() => site.close());

  test('a consultant writes a goal down, is told what it lacks, and links a requirement to it', async () => {
    const { app, see, close } = await at('consultant', '/srs/goals');
    const typical = app.getByRole('region', { name: t('srs.goals.typical') });
    await typical.getByRole('button').first().click();
    expect(await app.locator('#field-target').inputValue()).not.toBe('');
    await see('typical-goal');
    await buttonIn(app, 'act.cancel').click();
    await buttonIn(app, 'srs.entry.goal.add').click();
    await app.locator('#field-name').fill(content.goal.value.name);
    await app.locator('#field-target').fill('2 days');
    await buttonIn(app, 'act.save').click();
    await app.getByText(t('srs.form.noNumber')).waitFor();
    await app.locator('#field-target').fill('2');
    await buttonIn(app, 'act.save').click();
    await app.getByText(t('srs.goals.finding.noBaseline')).waitFor();
    await app.getByText(t('srs.goals.finding.noRequirement')).waitFor();
    await see('goal-lacks');
    await buttonIn(app, 'srs.entry.editOf', { name: 'G-1' }).click();
    await app.locator('#field-baseline').fill('5');
    await app.locator('#field-unit').fill(content.goal.value.unit);
    await app.locator('#field-targetDay').fill('2026-12-31');
    await buttonIn(app, 'act.save').click();
    await app.getByText(t('srs.goals.finding.noBaseline')).waitFor({ state: 'detached' });
    await buttonIn(app, 'srs.goals.measureOf', { name: 'G-1' }).click();
    await app.locator('#field-day').fill('2026-03-02');
    await app.locator('#field-value').fill('3.5');
    await buttonIn(app, 'act.save').click();
    await app.getByText(t('srs.goals.share').replace('{{share}}', '50%')).waitFor();
    await close();
    const record = await at('consultant', '/srs/register');
    await record.app
      .getByRole('link', { name: exampleRequirements(language)[0]?.title ?? '' })
      .click();
    await record.app
      .getByRole('complementary')
      .getByRole('button', { name: t('srs.edit'), exact: true })
      .click();
    await record.app.getByRole('checkbox', { name: /^G-1 / }).check();
    await record.see('goal-link');
    await buttonIn(record.app, 'act.save').click();
    await record.app.getByRole('complementary').getByText(/^G-1 /).waitFor();
    await record.close();
  });

  test('the matrix leads from the goal to the requirement, and says what is missing', async () => {
    const { app, see, close } = await at('keyUser', '/srs/trace');
    const matrix = app.getByRole('table', { name: t('srs.trace.matrix') });
    await matrix.getByText('REQ-1').waitFor();
    await matrix.getByText('G-1').waitFor();
    await matrix.getByText(t('srs.trace.missing.case')).first().waitFor();
    await see('trace');
    await close();
  });

  test('texts are written where they stand; a role that may do two things at once is found', async () => {
    const { app, see, close } = await at('consultant', '/srs');
    await buttonIn(app, 'srs.document.edit').click();
    await buttonIn(app, 'srs.document.writeOf', { chapter: t('srs.chapter.purpose') }).click();
    await app.locator('#field-text-purpose').fill(content.purpose);
    await see('text');
    await buttonIn(app, 'act.save').click();
    await app.getByText(content.purpose).waitFor();
    await buttonIn(app, 'srs.document.read').click();
    await app
      .getByRole('heading', { name: t('srs.chapter.acronyms') })
      .waitFor({ state: 'detached' });
    await close();
    await asked('srs.write', { entries: content.entries });
    const roles = await at('consultant', '/srs/roles');
    await roles.app.getByText(t('srs.roles.mayNot'), { exact: true }).first().waitFor();
    await roles.see('roles');
    await roles.app
      .getByRole('link', { name: t('srs.history.title') })
      .first()
      .click();
    await roles.app.getByText('陈思远').first().waitFor();
    await roles.see('entry-history');
    await roles.close();
  });

  test('a process is drawn by its list of steps, leads to a requirement, and is shown with its drawing', async () => {
    const { app, page, see, close } = await at('consultant', '/srs/processes');
    await app.getByRole('link', { name: t('srs.process.draw.toBe') }).click();
    await app.locator('.djs-palette').waitFor();
    await app.locator('#field-name').fill(content.goal.value.name);
    const start = t('srs.process.kind.event');
    await buttonIn(app, 'srs.process.addAfterOf', { name: `${start} 1` }).click();
    const step = app.getByRole('textbox', { name: t('srs.process.kind.task') });
    await step.fill(content.said);
    await step.blur();
    await app.locator('svg').getByText(content.said.slice(0, 4)).first().waitFor();
    await app.locator('summary').last().click();
    await app
      .getByRole('checkbox', { name: /^REQ-1 / })
      .last()
      .check();
    await see('process-drawn');
    await buttonIn(app, 'act.save').click();
    await app.getByRole('row').filter({ hasText: content.said }).getByText('REQ-1').waitFor();
    const name = content.goal.value.name;
    await buttonIn(app, 'srs.process.showOf', { name }).click();
    await app
      .getByRole('group', { name: t('srs.process.drawingOf').replace('{{name}}', name) })
      .locator('svg')
      .first()
      .waitFor();
    await app.locator('a.bjs-powered-by').waitFor();
    await page.setViewportSize({ width: NARROW, height: 900 });
    expect(await scrollsSideways(page)).toBe(false);
    await see('process-narrow');
    await app
      .getByRole('link', { name: t('srs.process.editOf').replace('{{name}}', name) })
      .click();
    await app.getByRole('textbox', { name: t('srs.process.kind.task') }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await see('process-edit-narrow');
    await close();
  });

  test('a table of a page of Confluence is found by its title, looked over and written', async () => {
    const rows = [
      ['Title', 'Statement', 'Priority'],
      [content.goal.value.name, content.purpose, 'Should'],
    ];
    const found = await site.confluenceAs('lead', 'GET', '/wiki/api/v2/spaces?keys=NWE');
    const spaces = z.object({ results: z.array(z.object({ id: z.string() })) });
    const table = adfDocument([{ kind: 'table', header: rows[0] ?? [], rows: rows.slice(1) }]);
    const made = await site.confluenceAs('lead', 'POST', '/wiki/api/v2/pages', {
      ...{ spaceId: spaces.parse(found.json).results[0]?.id, title: 'Workshop notes' },
      body: { representation: 'atlas_doc_format', value: JSON.stringify(table) },
    });
    expect(made.status).toBe(200);
    const { app, page, see, close } = await at('consultant', '/srs/import');
    await app.locator('#field-page').fill('Workshop');
    await buttonIn(app, 'srs.import.findPage').click();
    await app.getByRole('button', { name: 'Workshop notes' }).click();
    await buttonIn(app, 'srs.import.takeTableOf', { number: '1' }).click();
    await app.getByText(content.goal.value.name).first().waitFor();
    await page.setViewportSize({ width: NARROW, height: 900 });
    expect(await scrollsSideways(page)).toBe(false);
    await see('import-page-narrow');
    const one = language === 'en' ? 'registerImport.write_one' : 'registerImport.write_other';
    await app.getByRole('button', { name: t(one).replace('{{count}}', '1') }).click();
    await app.getByText(t('registerImport.written')).waitFor();
    await close();
  });

  test('a file of requirements is looked over before it is written; the whole is saved with its signatures', async () => {
    const { app, page, see, close } = await at('consultant', '/srs/register');
    await app.getByRole('link', { name: t('srs.import.open'), exact: true }).click();
    const rows = ['Title,Statement,Priority,Goals', `${content.said},${content.said},Must,G-1`];
    const buffer = Buffer.from(
      [...rows, `${content.purpose},${content.purpose},urgent,`].join('\n'),
    );
    const file = { name: 'workshop.csv', mimeType: 'text/csv', buffer };
    await app.locator('input[type=file]').setInputFiles(file);
    await app.getByText('urgent').first().waitFor();
    await see('import');
    const one = language === 'en' ? 'registerImport.write_one' : 'registerImport.write_other';
    await app.getByRole('button', { name: t(one).replace('{{count}}', '1') }).click();
    await app.getByText(t('registerImport.written')).waitFor();
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/srs`);
    await app.getByRole('article', { name: 'REQ-7' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      buttonIn(app, 'srs.pack.format.docx').click(),
    ]);
    const parts = unzipSync(readFileSync(await download.path()));
    const written = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const text of [content.said, content.purpose, t('srs.pack.signatures')]) {
      expect(written).toContain(text);
    }
    await see('pack');
    await close();
  });

  test('all of it fits a narrow screen', async () => {
    const { app, page, see, close } = await at('keyUser', '/srs', NARROW);
    for (const route of [
      ...['/srs', '/srs/goals', '/srs/context', '/srs/fit-gap', '/srs/roles', '/srs/trace'],
    ]) {
      await page.goto(`${await appAddress(page, site.url, 'NWE')}${route}`);
      await app.locator('table').first().waitFor();
      await see(`narrow${route.replaceAll('/', '-')}`);
      expect(await scrollsSideways(page)).toBe(false);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/srs/fit-gap`);
    const fitGap = app.getByRole('table', { name: t('srs.fitGap.title') });
    await fitGap.getByText('REQ-5').waitFor();
    await see('fit-gap');
    // However long a word is, all columns are in sight.
    const [table, sight] = await Promise.all([
      fitGap.evaluate(({ scrollWidth }) => scrollWidth),
      fitGap.evaluate(({ parentElement }) => parentElement?.clientWidth ?? 0),
    ]);
    expect(table).toBeLessThanOrEqual(sight);
    await close();
  });

  async function asked(name: 'srs.raise' | 'srs.write', payload: object) {
    valueOf(await ask(site, name, { engagementId, ...payload }, 'consultant'), z.unknown());
  }
});
