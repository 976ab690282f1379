import type { FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { type ManualClock } from '../../local-site/platform/manual-clock';
import { ask, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { type ServedTestSite } from '../support/site/a-served-site';
import { exampleRequirements } from '../support/srs/example-requirements';
import { appAddress, scrollsSideways } from './support/app-page';
import { aServedEngagement } from './support/a-served-engagement';
import { browserOfTests } from './support/browser';
import { siteSaysNotThere } from './support/not-there';
import { aWalk } from './support/walk';
import { openWaiting } from './surfaces/waiting-tours';
import { walkedLooks } from './support/brief-run';

jest.setTimeout(300_000);

const NARROW = 360;
const REWORDED = {
  en: 'The system shall print each invoice to a customer in Quebec in French.',
  zh: '系统应将寄往魁北克客户的每张发票以法文打印。',
} as const;

const specification = z.object({
  requirements: z.array(
    z.object({
      ...{ requirementId: z.string(), number: z.number(), version: z.number() },
      verification: z.string(),
    }),
  ),
});

const browser = browserOfTests();

describe.each(walkedLooks(1))('the specification in $locale, $theme', (look) => {
  const { locale, language } = look;
  const { t, at, button } = aWalk({ ...look, browser, site: () => site, name: 'srs' });
  const buttonIn = (...all: Parameters<typeof button>) => button(...all).first();
  const examples = exampleRequirements(language);
  const [invoice] = examples;
  let site: ServedTestSite;
  let engagementId: string;
  let clock: ManualClock;
  beforeAll(async () => {
    ({ site, clock, engagementId } = await aServedEngagement({ language }));
  });
  afterAll(() => site.close());

  test('a consultant reads what it is for, and writes the first requirement down', async () => {
    const { app, see, close } = await at('consultant', '/srs/register');
    await buttonIn(app, 'srs.empty.act').click();
    await app.locator('#field-title').fill(invoice?.title ?? '');
    await app.locator('#field-statement').fill(invoice?.statement ?? '');
    await buttonIn(app, 'srs.form.addCriterion').click();
    await app
      .getByRole('textbox', { name: t('srs.form.criterion').replace('{{number}}', '1') })
      .fill(invoice?.acceptanceCriteria[0]?.text ?? '');
    await see('form');
    await buttonIn(app, 'act.save').click();
    await app
      .getByRole('complementary')
      .getByText(invoice?.statement ?? '')
      .waitFor();
    await close();
    const others = { engagementId, requirements: examples.slice(1) };
    valueOf(await ask(site, 'srs.raise', others, 'consultant'), z.unknown());
  });

  test('changes a priority in the row, several at once, and finds what is missing', async () => {
    const { app, see, close } = await at('consultant', '/srs/register');
    await app.getByRole('table', { name: t('srs.register') }).waitFor();
    await see('register');
    const inRow = t('register.inline.act')
      .replace('{{field}}', t('srs.field.priority'))
      .replace('{{title}}', invoice?.title ?? '');
    await app.getByRole('button', { name: `${t('srs.value.priority.must')}: ${inRow}` }).click();
    await app
      .getByRole('combobox', { name: t('srs.field.priority') })
      .last()
      .selectOption('should');
    await buttonIn(app, 'act.save').click();
    await app
      .getByText(t('register.inline.saved').replace('{{field}}', t('srs.field.priority')))
      .waitFor();
    await app
      .getByRole('button', { name: `${t('srs.value.priority.should')}: ${inRow}` })
      .waitFor();
    for (const name of ['REQ-1', 'REQ-3']) {
      await app.getByRole('checkbox', { name: t('srs.select').replace('{{name}}', name) }).check();
    }
    await app
      .getByRole('combobox', { name: t('register.bulk.field') })
      .selectOption('verification');
    await app
      .getByRole('region', { name: t('srs.bulk.title') })
      .getByRole('combobox', { name: t('srs.field.verification') })
      .selectOption('demonstration');
    await see('bulk');
    await buttonIn(app, 'register.bulk.apply').click();
    await app.getByRole('region', { name: t('srs.bulk.title') }).waitFor({ state: 'detached' });
    expect(await shownBy('demonstration')).toEqual([1, 3]);
    await app.getByRole('combobox', { name: t('srs.missingOf') }).selectOption('criteria');
    await app.getByRole('link', { name: examples[1]?.title ?? '' }).waitFor();
    await app.getByRole('link', { name: invoice?.title ?? '' }).waitFor({ state: 'detached' });
    await close();
  });

  test('a key user reads it as a document, finds a word and follows a link to a requirement', async () => {
    const { app, page, see, close } = await at('keyUser', '/srs');
    await app.getByRole('heading', { name: `3 ${t('srs.chapter.requirements')}` }).waitFor();
    await see('document');
    await app.getByRole('searchbox', { name: t('srs.document.search') }).fill('REQ-3');
    await app.getByRole('article').nth(1).waitFor({ state: 'detached' });
    await app.getByRole('article', { name: 'REQ-3' }).waitFor();
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/srs?at=REQ-4`);
    await expect(focused(app)).resolves.toBe('REQ-4');
    await close();
  });

  test('fits a narrow screen, whatever people wrote', async () => {
    for (const [route, name] of [
      ['/srs', 'narrow-document'],
      ['/srs/register', 'narrow-register'],
      ['/srs/register/hostile', 'narrow-record'],
    ] as const) {
      const { app, page, see, close } = await at('keyUser', route, NARROW);
      await app.getByText('REQ-5').filter({ visible: true }).first().waitFor();
      await see(name);
      expect(await scrollsSideways(page)).toBe(false);
      await close();
    }
  });

  test('the lead sees what keeps it from being signed; when nothing does, he freezes it', async () => {
    const { app, see, close } = await at('lead', '/srs/baselines');
    await app.getByRole('link', { name: 'REQ-2' }).first().waitFor();
    expect(await buttonIn(app, 'srs.baseline.set', { number: '1' }).count()).toBe(0);
    await see('not-ready');
    await close();
    await settle();
    const again = await at('lead', '/srs/baselines');
    await buttonIn(again.app, 'srs.baseline.set', { number: '1' }).click();
    await again.app.locator('#field-baselineReason').fill(invoice?.title ?? '');
    await buttonIn(again.app, 'srs.baseline.set', { number: '1' }).click();
    await buttonIn(again.app, 'srs.sign.act').waitFor();
    await again.close();
  });

  test('the sponsor finds it in what waits for him', async () => {
    const { app, page, see, close } = await at('sponsor', '/srs');
    await openWaiting({ page }, site);
    const name = t('waiting.name.srsBaseline').replace('{{number}}', '1');
    await app.getByText(invoice?.title ?? '').waitFor();
    await see('waiting');
    await app
      .getByRole('link', { name: t('waiting.act.srsBaseline').replace('{{name}}', name) })
      .click();
    await page.waitForURL('**/srs/baselines');
    await buttonIn(app, 'srs.sign.act').waitFor();
    await close();
  });

  test('the sponsor reads the baseline and signs it, while somebody edits; the lead signs, too', async () => {
    const { app, page, see, close } = await at('sponsor', '/srs', NARROW);
    await app.getByRole('link', { name: t('srs.sign.waits').replace('{{number}}', '1') }).click();
    await app.getByRole('link', { name: t('srs.sign.read').replace('{{number}}', '1') }).waitFor();
    await buttonIn(app, 'srs.sign.act').click();
    await see('to-sign');
    const stored = await ask(site, 'srs.get', { engagementId }, 'consultant');
    const first = valueOf(stored, specification).requirements.find(({ number }) => number === 1);
    const { requirementId, version } = { requirementId: '', version: 0, ...first };
    const reworded = { requirementId, version, statement: REWORDED[language] };
    const edit = { engagementId, changes: [reworded] };
    valueOf(await ask(site, 'srs.change', edit, 'consultant'), z.unknown());
    await buttonIn(app, 'srs.sign.give', { number: '1' }).click();
    await app.getByText(t('srs.sign.missing.vendor')).first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await close();
    const lead = await at('lead', '/srs/baselines');
    await buttonIn(lead.app, 'srs.sign.act').click();
    await buttonIn(lead.app, 'srs.sign.give', { number: '1' }).click();
    await lead.app.getByText(t('srs.baseline.state.signed'), { exact: true }).waitFor();
    await lead.close();
  });

  test('a key user is told that it is not as signed, and reads the difference word by word', async () => {
    const { app, see, close } = await at('keyUser', '/srs');
    await app.getByRole('link', { name: t('srs.baseline.seeDiff') }).click();
    await app.getByRole('article', { name: 'REQ-1' }).locator('del').first().waitFor();
    await see('diff');
    await app
      .getByRole('link', { name: t('srs.baseline.name').replace('{{number}}', '1') })
      .click();
    await app.getByRole('article', { name: 'REQ-1' }).waitFor();
    await app.getByText(REWORDED[language]).waitFor({ state: 'detached' });
    await see('signed');
    await close();
  });

  test('what has no approved change request keeps the next baseline back, and leads to a request that names it', async () => {
    const lead = await at('lead', '/srs/baselines');
    await lead.app.getByRole('heading', { name: t('srs.unapproved.title') }).waitFor();
    expect(await buttonIn(lead.app, 'srs.baseline.set', { number: '2' }).count()).toBe(0);
    await lead.see('unapproved');
    await lead.close();
    const { app, page, see, close } = await at('consultant', '/srs/baselines', NARROW);
    await buttonIn(app, 'change.raise').click();
    expect(await app.locator('#field-what').inputValue()).toContain('REQ-1');
    await see('unapproved-request-narrow');
    await buttonIn(app, 'act.save').click();
    await page.waitForURL('**/changes/*');
    const one = language === 'en' ? '_one' : '_other';
    const touched = t(`change.touchedCount.requirements${one}`).replace('{{count}}', '1');
    await app.getByText(touched).waitFor();
    await close();
  });

  test('requirements are put in order by keyboard and by dragging, and back', async () => {
    const requirements = exampleRequirements(language)
      .slice(0, 1)
      .flatMap((one) => ['more', 'most'].map((requirementId) => ({ ...one, requirementId })));
    const payload = { engagementId, requirements };
    valueOf(await ask(site, 'srs.raise', payload, 'consultant'), z.unknown());
    const { app, page, see, close } = await at('consultant', '/srs/arrange');
    const list = app.getByRole('region', { name: t('srs.chapter.functions') });
    const names = async () => {
      const rows = await list.getByRole('listitem').allTextContents();
      return rows.map((text) => /REQ-\d+/.exec(text)?.[0]);
    };
    await list.getByRole('listitem').nth(1).waitFor();
    const [first = '', second = '', ...others] = await names();
    await see('arrange');
    await buttonIn(app, 'srs.arrange.downOf', { name: first }).focus();
    await page.keyboard.press('Enter');
    await app.getByText(t('srs.arrange.moved').replace('{{name}}', first)).waitFor();
    expect(await names()).toEqual([second, first, ...others]);
    await list
      .getByRole('listitem')
      .filter({ hasText: second })
      .dragTo(app.getByRole('region', { name: t('srs.chapter.usability') }));
    await app.getByText(t('srs.arrange.moved').replace('{{name}}', second)).waitFor();
    expect(await names()).toEqual([first, ...others]);
    await page.setViewportSize({ width: NARROW, height: 900 });
    expect(await scrollsSideways(page)).toBe(false);
    await see('arrange-narrow');
    await buttonIn(app, 'srs.arrange.undo').click();
    await app.getByText(t('srs.arrange.undone').replace('{{name}}', second)).waitFor();
    expect(await names()).toEqual([second, first, ...others]);
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/srs/baselines`);
    const place = t('srs.diff.place').replace('{{before}}', t('srs.diff.first'));
    await app.getByText(place.replace('{{after}}', second)).waitFor();
    await see('moved');
    await close();
  });

  test('an edit that nobody asked for is put back to what was signed, and says why', async () => {
    const { app, page, see, close } = await at('consultant', '/srs/baselines', NARROW);
    const unapproved = app.getByRole('region', { name: t('srs.unapproved.title') });
    const act = unapproved.getByRole('button', { name: 'REQ-1 ' });
    await act.click();
    await buttonIn(app, 'srs.unapproved.putBack').click();
    await app.getByText(t('errors.reasonMissing')).waitFor();
    await app.locator('#field-putBackReason').fill(invoice?.title ?? '');
    await see('put-back-narrow');
    expect(await scrollsSideways(page)).toBe(false);
    await buttonIn(app, 'srs.unapproved.putBack').click();
    await act.waitFor({ state: 'detached' });
    await see('unapproved-narrow');
    await page.goto(`${await appAddress(page, site.url, 'NWE')}/srs?at=REQ-1`);
    const first = app.getByRole('article', { name: 'REQ-1' });
    await first.getByText(invoice?.statement ?? '').waitFor();
    await close();
  });

  test('what somebody wrote in Jira is told in the document; the lead reads it and puts it back', async () => {
    const key = await editedInJira();
    const reader = await at('keyUser', '/srs', NARROW);
    await reader.app.getByText(t('srs.jira.each')).click();
    await reader.app.getByText(t('srs.jira.kind.both')).waitFor();
    await reader.see('drift');
    expect(await scrollsSideways(reader.page)).toBe(false);
    await reader.page.goto(`${site.url}/browse/${key}`);
    const panel = reader.page.locator('iframe').first().contentFrame();
    await panel.getByText(t('srs.jira.here.edited')).waitFor();
    await reader.see('in-issue');
    await reader.close();
    const lead = await at('lead', '/srs/register/roles');
    await lead.app.locator('ins').first().waitFor();
    await lead.see('settle');
    await buttonIn(lead.app, 'srs.jira.putBack').click();
    await lead.app.getByText(t('srs.jira.beingPutBack')).waitFor();
    await letTimePass(site, clock, 1);
    await lead.page.reload();
    await lead.app.getByRole('link', { name: key }).waitFor();
    expect(await lead.app.getByText(t('srs.jira.each')).count()).toBe(0);
    await lead.close();
  });

  test('an outsider is not even shown the page', async () => {
    const { page, leave } = await at('outsider', '/srs');
    await siteSaysNotThere(page, locale);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await page.getByText('REQ-1').count()).toBe(0);
    await leave();
  });

  /** Numbers of the requirements that are shown to be met in this way. */
  async function shownBy(way: string): Promise<readonly number[]> {
    const stored = valueOf(await ask(site, 'srs.get', { engagementId }), specification);
    return stored.requirements
      .filter(({ verification }) => verification === way)
      .map(({ number }) => number);
  }

  /** Answers what is open, as somebody does before the workshop ends. */
  async function settle() {
    const criteria = [{ criterionId: 'a', text: invoice?.acceptanceCriteria[0]?.text ?? '' }];
    const changes = [
      { requirementId: 'speed', version: 1, acceptanceCriteria: criteria },
      { requirementId: 'shop', version: 2, openQuestion: null },
      { requirementId: 'hostile', version: 1, openQuestion: null },
    ];
    valueOf(await ask(site, 'srs.change', { engagementId, changes }, 'consultant'), z.unknown());
  }

  /** Somebody rewrites the issue of a requirement; its key. */
  async function editedInJira(): Promise<string> {
    await letTimePass(site, clock, 1);
    const keys = z.object({ inJira: z.object({ keys: z.record(z.string(), z.string()) }) });
    const { inJira } = valueOf(await ask(site, 'srs.get', { engagementId }), keys);
    const key = inJira.keys.roles ?? '';
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: REWORDED[language] }] }];
    const fields = {
      summary: REWORDED[language],
      description: { type: 'doc', version: 1, content },
    };
    await site.jiraAs('consultant', 'PUT', `/rest/api/3/issue/${key}`, { fields });
    await letTimePass(site, clock, 1);
    return key;
  }

  async function focused(app: FrameLocator): Promise<string> {
    await app.locator('article:focus').waitFor();
    return (await app.locator('article:focus').getAttribute('id')) ?? '';
  }
});
