import type { FrameLocator, Page } from 'playwright-core';
import { z } from 'zod';
import { type ManualClock } from '../../local-site/platform/manual-clock';
import { walkedLooks } from './support/brief-run';
import { ask, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { type ServedTestSite } from '../support/site/a-served-site';
import { aProcess } from '../support/srs/a-process';
import { exampleRequirements, HOSTILE } from '../support/srs/example-requirements';
import { PROCESS } from '../yardsticks/rights/payloads';
import { CHAPTER } from '../yardsticks/rights/training-payloads';
import { TEST_CASE } from '../yardsticks/rights/uat-payloads';
import { appAddress, appIn, scrollsSideways } from './support/app-page';
import { aServedEngagement } from './support/a-served-engagement';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';

jest.setTimeout(300_000);

const NARROW = 360;
const specification = z.object({
  summary: z.object({ version: z.number() }),
  inJira: z.object({ keys: z.record(z.string(), z.string()) }),
});
const pages = z.object({ results: z.array(z.object({ id: z.string() })) });

const browser = browserOfTests();

describe.each(walkedLooks(0))('the specification in Confluence in $locale, $theme', (look) => {
  const { locale, language } = look;
  const { t, on } = aWalk({ ...look, browser, site: () => site, name: 'srs-macro' });
  const examples = exampleRequirements(language);
  const [invoice] = examples;
  const task = invoice?.title ?? '';
  const statement = invoice?.statement ?? '';
  let site: ServedTestSite;
  let engagementId: string;
  let clock: ManualClock;
  let pageId: string;
  beforeAll(async () => {
    ({ site, clock, engagementId } = await aServedEngagement({ language }));
    await asked('srs.raise', { requirements: examples });
    const requirementIds = ['invoice'];
    await asked('uat.raise', { case: { ...TEST_CASE, requirementIds } });
    await asked('training.writeChapter', { chapter: { ...CHAPTER, requirementIds } });
    const links = [{ stepId: 'task', requirementIds, caseIds: [TEST_CASE.caseId] }];
    await asked('srs.draw', { process: { ...PROCESS, xml: aProcess(task), links } });
    const found = await site.confluenceAs('lead', 'GET', '/wiki/api/v2/pages');
    pageId = pages.parse(found.json).results[0]?.id ?? '';
  });
  afterAll(() => site.close());

  test('a consultant puts the macro into a page, chooses what it shows, and publishes', async () => {
    const { page, see, close } = await on('consultant', editPath());
    const title = t('manifest.srsMacro.title');
    await page.getByRole('button', { name: title }).first().click();
    const dialog = page.getByRole('dialog').locator('iframe').contentFrame();
    await dialog.locator('#field-chapter').selectOption('interfaces');
    await see('configure');
    await dialog.locator('#field-chapter').selectOption('');
    await dialog.getByRole('button', { name: t('act.save'), exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await appIn(page).getByRole('article', { name: 'REQ-1' }).waitFor();
    await see('editing');
    await publish(page);
    await appIn(page).getByRole('article', { name: 'REQ-5' }).waitFor();
    await see('published');
    await close();
  });

  test('a key user finds a word, and a narrow screen holds whatever people wrote', async () => {
    const { page, app, see, close } = await on('keyUser', readPath(), NARROW);
    await app.getByRole('article', { name: 'REQ-5' }).waitFor();
    await see('narrow');
    expect(await scrollsSideways(page)).toBe(false);
    const hostile = app.getByRole('article', { name: 'REQ-5' });
    await hostile.getByText(HOSTILE).first().waitFor();
    expect(await app.locator('main img, main script').count()).toBe(0);
    await hostile.scrollIntoViewIfNeeded();
    await see('narrow-hostile');
    await app.getByRole('searchbox', { name: t('srs.document.search') }).fill('REQ-3');
    await app.getByRole('article', { name: 'REQ-5' }).waitFor({ state: 'detached' });
    // Leads into the Jira project, whose address the host is asked for.
    await app.locator('article a[href*="/srs/register/"]').first().waitFor();
    await close();
  });

  test('the sponsor signs a baseline within the page, and so does the lead', async () => {
    await aBaseline();
    const { app, see, close } = await on('sponsor', readPath());
    await sign(app);
    await app.getByText(t('srs.sign.missing.vendor')).first().waitFor();
    await see('signed-by-one');
    await close();
    const lead = await on('lead', readPath());
    await sign(lead.app);
    await lead.app.getByText(t('srs.baseline.asSigned').replace('{{number}}', '1')).waitFor();
    await lead.app.getByRole('button', { name: t('srs.macro.compare') }).click();
    await lead.app.getByText(t('srs.diff.nothing')).first().waitFor();
    await lead.see('compare');
    await lead.close();
  });

  test('after that an edit is told and compared, with tests, chapters and the drawing of a process', async () => {
    await asked('srs.change', {
      changes: [{ requirementId: 'invoice', version: 1, statement: `${statement} ${task}` }],
    });
    await editedInJira('roles');
    const { app, page, see, close } = await on('keyUser', readPath());
    await app.getByText(t('srs.jira.each')).waitFor();
    await see('drift');
    const first = app.getByRole('article', { name: 'REQ-1' });
    for (const route of ['baselines', 'uat/cases?requirement=invoice', 'training/learn']) {
      await first.locator(`a[href*="/${route}"]`).waitFor();
    }
    await first.scrollIntoViewIfNeeded();
    await see('marks');
    const row = app.locator('figure').getByRole('row').filter({ hasText: task });
    await row.locator(`a[href*="/uat/cases/${TEST_CASE.caseId}"]`).waitFor();
    await app.getByRole('button', { name: t('srs.process.show') }).click();
    await app.locator('a.bjs-powered-by').waitFor();
    await app.locator('svg').getByText(task.slice(0, 4)).first().waitFor();
    await row.scrollIntoViewIfNeeded();
    await see('process');
    // The head keeps its words whole, whatever stands beside it.
    const head = app.getByRole('columnheader', { name: t('srs.field.processRef') }).last();
    expect((await head.boundingBox())?.width).toBeGreaterThan(60);
    await app.getByRole('button', { name: t('srs.macro.compare') }).click();
    await app.locator('ins').first().waitFor();
    await see('compare-draft');
    await page.setViewportSize({ width: NARROW, height: 900 });
    expect(await scrollsSideways(page)).toBe(false);
    await see('compare-narrow');
    await close();
    const cases = await on(
      'keyUser',
      `${await projectPath()}/uat/cases?requirement=invoice`,
      NARROW,
    );
    const said = t('uat.cases.ofRequirement').replace('{{requirement}}', `REQ-1 ${task}`);
    await cases.app.getByText(said).waitFor();
    await cases.see('cases-of-requirement');
    await cases.app.getByRole('button', { name: t('uat.cases.showAll') }).click();
    await cases.app.getByText(said).waitFor({ state: 'detached' });
    await cases.close();
  });

  test('who may see the page and not the project is told why nothing is there', async () => {
    const { app, page, see, close } = await on('outsider', readPath());
    await app.getByText(t('srs.macro.hidden')).waitFor();
    await see('outsider');
    const words = await Promise.all(page.frames().map((frame) => frame.content()));
    for (const { title } of examples) expect(words.join('')).not.toContain(title);
    expect(words.join('')).not.toContain('REQ-1');
    await close();
  });

  test('a file of the page has the document for who may read it, and a sentence for who may not', async () => {
    const { page, see, close } = await on('keyUser', `${readPath()}/export/pdf`, NARROW);
    const table = page.getByRole('row').filter({ hasText: 'REQ-5' }).first();
    await table.waitFor();
    await see('exported-narrow');
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.locator('main img').count()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await see('exported');
    await close();
    const outsider = await on('outsider', `${readPath()}/export/word`);
    await outsider.page.getByText(t('srs.macro.hidden')).waitFor();
    expect(await outsider.page.getByText('REQ-1').count()).toBe(0);
    await outsider.close();
  });

  test('a page that shows baseline 1 does so after edits', async () => {
    const { page, app, see, close } = await on('consultant', editPath());
    const title = t('manifest.srsMacro.title');
    await page.getByRole('button').filter({ hasText: title }).first().click();
    const dialog = page.getByRole('dialog').locator('iframe').contentFrame();
    await dialog.locator('#field-baseline').selectOption('1');
    await see('configure-baseline');
    await dialog.getByRole('button', { name: t('act.save'), exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await publish(page);
    const first = app.getByRole('article', { name: 'REQ-1' });
    await first.getByText(statement, { exact: true }).waitFor();
    expect(await app.getByText(`${statement} ${task}`).count()).toBe(0);
    const number = app.getByRole('combobox', { name: t('srs.document.version') });
    expect(await number.inputValue()).toBe('1');
    await see('baseline');
    await close();
  });

  const readPath = () => `/wiki/spaces/NWE/pages/${pageId}`;
  const editPath = () => `/wiki/spaces/NWE/pages/edit-v2/${pageId}`;

  async function publish(page: Page): Promise<void> {
    const name = { 'en-US': 'Publish', 'zh-CN': '发布' }[locale];
    // By keyboard: a macro above that is drawn anew moves the button between the press of a mouse and its release.
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await page.waitForURL(`**${readPath()}`);
  }

  async function sign(app: FrameLocator): Promise<void> {
    await app.getByRole('button', { name: t('srs.sign.act'), exact: true }).click();
    const give = t('srs.sign.give').replace('{{number}}', '1');
    await app.getByRole('button', { name: give, exact: true }).click();
  }

  /** What is open is answered first, as before any baseline. */
  async function aBaseline(): Promise<void> {
    const criteria = [{ criterionId: 'a', text: examples[0]?.title ?? '' }];
    const changes = [
      { requirementId: 'speed', version: 1, acceptanceCriteria: criteria },
      { requirementId: 'shop', version: 1, openQuestion: null },
      { requirementId: 'hostile', version: 1, openQuestion: null },
    ];
    valueOf(await ask(site, 'srs.change', { engagementId, changes }, 'consultant'), z.unknown());
    const stored = await ask(site, 'srs.get', { engagementId }, 'lead');
    const { version } = valueOf(stored, specification).summary;
    const baseline = { engagementId, version, reason: 'First draft' };
    valueOf(await ask(site, 'srs.baseline', baseline, 'lead'), z.unknown());
  }

  async function asked(name: string, payload: object): Promise<void> {
    valueOf(await ask(site, name, { engagementId, ...payload }, 'consultant'), z.unknown());
  }

  /** Somebody rewrites the issue of a requirement. */
  async function editedInJira(requirementId: string): Promise<void> {
    await letTimePass(site, clock, 2);
    const stored = await ask(site, 'srs.get', { engagementId }, 'lead');
    const key = valueOf(stored, specification).inJira.keys[requirementId] ?? '';
    const fields = { summary: task };
    await site.jiraAs('consultant', 'PUT', `/rest/api/3/issue/${key}`, { fields });
    await letTimePass(site, clock, 2);
  }

  async function projectPath(): Promise<string> {
    const page = await browser().newPage();
    const address = await appAddress(page, site.url, 'NWE');
    await page.close();
    return address.slice(site.url.length);
  }
});
