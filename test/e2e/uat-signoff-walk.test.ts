import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { ManualClock } from '../../local-site/platform/manual-clock';
import type { DemoUserKey } from '../../local-site/seed/demo-users';
import { ask } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import type { ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const NARROW = 360;
const CASES = ['order', 'return'] as const;
const WORDS = {
  en: {
    module: 'Sales',
    condition: 'Print invoices in French',
    owner: 'Chen Wei',
    name: 'Maria Sommer',
  },
  zh: { module: '销售', condition: '发票须能以法文打印', owner: '陈伟', name: '李敏' },
} as const;

const browser = browserOfTests();

describe.each(walkedLooks(1))('the sign-off in $locale, $theme', (look) => {
  const { language } = look;
  const { t, said, at } = aWalk({ ...look, browser, site: () => site, name: 'uat-signoff' });
  const words = WORDS[language];
  let site: ServedTestSite;
  let clock: ManualClock;
  let engagementId: string;
  beforeAll(async () => {
    ({ site, clock, engagementId } = await aServedEngagement({ language, templateKey: 'crm' }));
    for (const caseId of CASES) await addCase(caseId);
    await done('uat.openCycle', {
      cycle: {
        number: 1,
        name: words.module,
        build: '2026.3',
        from: '2026-03-02',
        to: '2026-03-13',
        cases: 'all',
        modules: [{ key: 'm1', testers: [] }],
      },
    });
    await letTimePass(site, clock, 1);
  });
  afterAll(() => site.close());

  test('the lead sees what is missing, and what is met once it was tested', async () => {
    const { app, page, shoot, close } = await at('lead', '/uat/signoff');
    const card = app.getByRole('article', { name: words.module });
    await card
      .getByRole('img', { name: t('uat.criterion.state.missing') })
      .first()
      .waitFor();
    await shoot('missing');
    expect(await accessibilityViolations(page)).toEqual([]);
    await close();
    for (const caseId of CASES) await answered(caseId, 1, 'pass');
    const again = await at('lead', '/uat/signoff');
    await again.app
      .getByRole('article', { name: words.module })
      .getByText(t('uat.signoff.state.due'), { exact: true })
      .waitFor();
    await again.close();
  });

  test('the approver accepts it with a condition, in plain words', async () => {
    const { app, page, shoot, close } = await at('approver', '/uat/signoff');
    const card = app.getByRole('article', { name: words.module });
    await card.getByRole('button', { name: signOf('sign', words.module) }).click();
    await app.locator('#field-outcome').selectOption('acceptedWithConditions');
    const dialog = app.getByRole('dialog');
    await dialog.getByLabel(t('acceptance.conditionFields.text')).fill(words.condition);
    await dialog.getByLabel(t('acceptance.conditionFields.owner')).fill(words.owner);
    await dialog.getByLabel(t('acceptance.conditionFields.dueDate')).fill('2026-04-30');
    await app.locator('#field-name').fill(words.name);
    await shoot('sign');
    expect(await accessibilityViolations(page)).toEqual([]);
    const give = t('uat.signoff.give.acceptedWithConditions');
    await dialog.getByRole('button', { name: give, exact: true }).click();
    await card.getByText(words.condition, { exact: false }).waitFor();
    await shoot('signed');
    await close();
  });

  test('a later failing rerun makes it stale, and says so', async () => {
    await answered('return', 2, 'fail');
    const { app, page, shoot, close } = await at('lead', '/uat/signoff');
    const card = app.getByRole('article', { name: words.module });
    await card.getByText(t('uat.signoff.staleBecause')).waitFor();
    const why = said('uat.signoff.why.rerunFailed', { cases: 'UAT-2' });
    await card.getByText(why).waitFor();
    await shoot('stale');
    expect(await accessibilityViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      app.getByRole('button', { name: t('uat.evidence.format.docx') }).click(),
    ]);
    const parts = unzipSync(readFileSync(await download.path()));
    const written = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(written).toMatch(/[0-9a-f]{64}/);
    for (const text of [words.condition, words.name, t('uat.signoff.state.stale')]) {
      expect(written).toContain(text);
    }
    await close();
    await letTimePass(site, clock, 61);
    const waiting = await ask(site, 'waiting.list', {}, 'approver');
    expect(waiting).toMatchObject({ value: { rows: [{ kind: 'sign', what: 'uatSignoff' }] } });
    const trace = await at('lead', '/uat/trace');
    await trace.app.getByRole('heading', { name: t('uat.trace.holes') }).waitFor();
    await trace.app.getByRole('link', { name: 'UAT-2' }).first().waitFor();
    await trace.shoot('trace');
    expect(await accessibilityViolations(trace.page)).toEqual([]);
    await trace.close();
  });

  test('a viewer reads only, on a phone too', async () => {
    const { app, page, shoot, close } = await at('viewer', '/uat/signoff', NARROW);
    await app.getByRole('article', { name: words.module }).waitFor();
    const name = signOf('signAgain', words.module);
    expect(await app.getByRole('button', { name }).count()).toBe(0);
    await shoot('viewer');
    expect(await accessibilityViolations(page)).toEqual([]);
    await close();
  });

  const signOf = (key: string, name: string) => said(`uat.signoff.${key}`, { name });

  async function done(name: string, payload: object, as: DemoUserKey = 'lead'): Promise<void> {
    const answer = await ask(site, name, { engagementId, ...payload }, as);
    expect(answer).toMatchObject({ ok: true });
  }

  async function addCase(caseId: string): Promise<void> {
    const step = { stepId: 's1', action: words.condition, expected: words.condition };
    await done('uat.raise', {
      case: {
        caseId,
        title: `${words.module} ${caseId}`,
        scenario: '',
        role: '',
        priority: 'critical',
        preconditions: '',
        testData: [],
        steps: [step],
        requirementIds: [],
        module: { name: words.module },
      },
    });
    await done('uat.change', { changes: [{ caseId, version: 1, state: 'ready' }] });
  }

  async function answered(caseId: string, attempt: number, outcome: 'pass' | 'fail') {
    const step = { kind: 'step', stepId: 's1', outcome, actual: words.condition };
    const acts = [
      outcome === 'pass' ? { kind: 'step', stepId: 's1', outcome } : step,
      { kind: 'end' },
    ];
    const answers = acts.map((act, index) => ({
      answerId: `${caseId}-${String(attempt)}-${String(index)}`,
      sequence: index + 1,
      secondsAgo: 0,
      act,
    }));
    await done('uat.answer', { cycle: 1, caseId, attempt, answers }, 'keyUser');
  }
});
