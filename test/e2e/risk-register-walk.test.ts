import type { FrameLocator } from 'playwright-core';
import type { ManualClock } from '../../local-site/platform/manual-clock';
import { ask } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import type { ServedTestSite } from '../support/site/a-served-site';
import { appIn } from './support/app-page';
import { tabTo } from './support/tab-to';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const FIELDS = [
  'number',
  'cause',
  'event',
  'effect',
  'category',
  'phase',
  'inherentProbability',
  'inherentSchedule',
  'impactDays',
] as const;
/** Risks of a file: of the last one, the category and a level are none. */
const ROWS = {
  en: {
    phase: 'Define',
    events: ['Cleansing is late', 'Interfaces come late', 'Key users are not freed', 'Hail'],
    bad: 'Weather',
  },
  zh: {
    phase: '',
    events: ['数据清理延迟', '接口交付延迟', '关键用户无法抽出时间', '冰雹'],
    bad: '天气',
  },
} as const;

const browser = browserOfTests();

describe.each(walkedLooks(1))('the register in $locale, $theme', (look) => {
  const { language } = look;
  const { t, said, at } = aWalk({ ...look, browser, site: () => site, name: 'register' });
  const { events, bad } = ROWS[language];
  const [cleansing, interfaces, users, hail] = events;
  let site: ServedTestSite;
  let clock: ManualClock;
  let engagementId: string;
  beforeAll(async () => {
    ({ site, clock, engagementId } = await aServedEngagement({ language }));
  });
  afterAll(() => site.close());

  test('the lead imports a file, and is told row by row what is wrong before anything is written', async () => {
    const { app, shoot, see, close } = await at('lead', '/risks/exchange');
    const file = app.getByLabel(t('exchange.choose'));
    await file.setInputFiles({
      name: 'risks.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\ufeff${fileOf(await phaseName())}`),
    });
    const report = app.getByRole('region', { name: t('registerImport.report') });
    const refused = report.getByRole('row', { name: new RegExp(hail) });
    await refused.getByText(t('registerImport.would.refused'), { exact: true }).waitFor();
    expect(await refused.textContent()).toContain(bad);
    await refused.scrollIntoViewIfNeeded();
    await see('import');
    await named(app, 'registerImport.write_other').click();
    await app.getByText(t('registerImport.written')).waitFor();
    await report.scrollIntoViewIfNeeded();
    await shoot('imported');
    await close();
  });

  test('the consultant changes a rating in the table, and takes that back', async () => {
    const { app, see, shoot, close } = await at('consultant', '/risks');
    const row = app.getByRole('row', { name: new RegExp(cleansing) });
    await row.getByText('4 × 4 = 16').click();
    await app.getByLabel(t('risk.inline.residualProbability')).selectOption('2');
    await row.scrollIntoViewIfNeeded();
    await see('inline');
    await row.getByRole('button', { name: t('act.save'), exact: true }).click();
    await row.getByText(/16 → 8/).waitFor();
    await shoot('inline-saved');
    await app.getByRole('button', { name: t('register.inline.undo'), exact: true }).click();
    await row.getByText(/16 → 8/).waitFor({ state: 'detached' });
    await close();
  });

  test('the client sponsor reads the five worst of each phase, and finds a risk by its words', async () => {
    const { app, see, close } = await at('sponsor', '/risks');
    const worst = app.getByRole('region', { name: t('risk.worst.title'), exact: true });
    await worst.getByRole('button').click();
    await worst.getByRole('listitem').first().waitFor();
    await see('worst');
    await app.getByLabel(t('risk.search')).fill(users);
    await row(app, cleansing).waitFor({ state: 'detached' });
    await row(app, users).waitFor();
    await app.getByLabel(t('risk.search')).scrollIntoViewIfNeeded();
    await see('search');
    // A client's page has few verbs.
    expect(await app.getByRole('checkbox', { name: t('risk.selectAll') }).count()).toBe(0);
    await close();
  });

  test('the register is narrowed, changed and opened by keyboard alone', async () => {
    const { page, app, see, close } = await at('lead', '/risks');
    await row(app, interfaces).waitFor();
    await tabTo(page, t('risk.search'));
    await page.keyboard.type(interfaces);
    await row(app, cleansing).waitFor({ state: 'detached' });
    await tabTo(
      page,
      said('register.inline.act', { field: t('risk.column.proximity'), title: interfaces }),
    );
    await page.keyboard.press('Enter');
    await app.getByLabel(t('risk.column.proximity')).last().waitFor();
    await page.keyboard.press('ArrowDown');
    await see('keyboard-edit');
    await page.keyboard.press('Enter');
    await row(app, interfaces).getByText(t('risk.proximity.thisWeek'), { exact: true }).waitFor();
    // The focus stays in its cell, and arrow keys lead on from there.
    await app.locator('td button:focus').waitFor();
    for (let presses = 0; (await app.locator('th a:focus').count()) === 0; presses += 1) {
      expect(presses).toBeLessThan(12);
      await page.keyboard.press('ArrowLeft');
    }
    await page.keyboard.press('Enter');
    await app.getByRole('complementary').getByText(interfaces).first().waitFor();
    await see('keyboard-open');
    await close();
  });

  test('a proposal is withdrawn and made again, approved by another one, and taken out again', async () => {
    const consultant = await at('consultant', '/risks');
    await consultant.app.getByRole('link', { name: users }).click();
    const library = consultant.app.getByRole('region', {
      name: t('risk.offer.section'),
      exact: true,
    });
    await offer(consultant.app);
    await named(consultant.app, 'risk.offer.withdrawOf').click();
    await library.scrollIntoViewIfNeeded();
    await consultant.see('withdraw');
    await library.getByRole('button', { name: t('risk.offer.withdrawNow'), exact: true }).click();
    await library.getByRole('button', { name: t('risk.offer.open') }).waitFor();
    await offer(consultant.app);
    await consultant.close();

    const { app, see, shoot, close } = await at('lead', '/risks');
    await app.getByRole('button', { name: t('risk.library.open'), exact: true }).click();
    await named(app, 'risk.offer.approveOf').click();
    const takeOut = named(app, 'risk.offer.retireOf');
    await takeOut.click();
    const question = app.getByRole('group', { name: new RegExp(users) }).last();
    await question.scrollIntoViewIfNeeded();
    await see('take-out');
    await question.getByRole('button', { name: t('risk.offer.retireNow'), exact: true }).click();
    await takeOut.waitFor({ state: 'detached' });
    await question.waitFor({ state: 'detached' });
    await shoot('taken-out');
    await close();
  });

  test('a viewer reads in the issue of a risk what is done about it, with links', async () => {
    const actions = [{ actionId: 'a1', text: bad, isIssue: true }];
    const changes = [{ riskId: 'r-1', version: 3, actions }];
    expect(await ask(site, 'risk.change', { engagementId, changes })).toMatchObject({ ok: true });
    await letTimePass(site, clock, 2);
    const { page, app, see, close } = await at('viewer', '/risks/r-1');
    const issue = app
      .getByRole('complementary')
      .getByRole('link', { name: /NWE-\d+/ })
      .first();
    const key = (await issue.textContent()) ?? '';
    await page.goto(`${site.url}/browse/${key}`);
    const work = appIn(page).getByRole('region', { name: t('risk.field.actions'), exact: true });
    await work.getByRole('link', { name: /NWE-\d+/ }).waitFor();
    await work.scrollIntoViewIfNeeded();
    await see('issue');
    expect(
      await appIn(page)
        .getByRole('button', { name: t('risk.edit') })
        .count(),
    ).toBe(0);
    await close();
  });

  async function offer(app: FrameLocator): Promise<void> {
    const panel = app.getByRole('complementary');
    await panel.getByRole('button', { name: t('risk.offer.open') }).click();
    const form = app.getByRole('dialog');
    await form.getByRole('button', { name: t('risk.offer.send'), exact: true }).click();
    await form.waitFor({ state: 'detached' });
  }

  async function phaseName(): Promise<string> {
    const answer = await ask(site, 'risk.library', { engagementId });
    if (!answer.ok) throw new Error('There is no library.');
    const { phases } = answer.value as { phases: { name: string }[] };
    return phases[1]?.name ?? '';
  }

  function fileOf(phase: string): string {
    const head = FIELDS.map((field) => t(`risk.exchange.column.${field}`)).join(',');
    const rows = events.map((event, index) => {
      const isBad = event === hail;
      const category = isBad ? bad : t('risk.category.data');
      const level = isBad ? '9' : '4';
      const number = `r-${String(index + 1)}`;
      return [number, bad, event, bad, category, phase, '4', level, '6'].join(',');
    });
    return [head, ...rows].join('\r\n');
  }

  /** The button that a text with gaps is on. */
  function named(app: FrameLocator, key: string) {
    const [before = '', after = ''] = t(key).split(/\{\{\w+\}\}/);
    const escaped = [before, after].map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return app.getByRole('button', { name: new RegExp(`^${escaped.join('.*')}`) }).first();
  }

  function row(app: FrameLocator, event: string) {
    return app.getByRole('row', { name: new RegExp(event) });
  }
});
