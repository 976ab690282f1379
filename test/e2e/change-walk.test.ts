import type { Browser, FrameLocator } from 'playwright-core';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import { startEngagement } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { appAddress, appIn, picture } from './support/app-page';
import { launchBrowser } from './support/browser';
import { textsOf } from './support/texts';
import { visit } from './support/watched-page';
import { walkedLooks } from './support/brief-run';

jest.setTimeout(300_000);

/** Longer than the job of a start and its links take. */
const MINUTES = 12;
const NARROW = 360;
const CHANGE = {
  en: {
    title: 'Invoices in two languages',
    what: 'Invoices to customers in Quebec are printed in French and English.',
    why: 'The law requires it from 1 January.',
    doNothing: 'Invoices to Quebec stay manual: 40 a week.',
    requirement: 'R-12 Printing of invoices',
    condition: 'The French texts are proofread',
    owner: 'Luc Tremblay',
  },
  zh: {
    title: '发票双语打印',
    what: '寄往魁北克客户的发票以法文和英文双语打印。',
    why: '法规自 1 月 1 日起要求。',
    doNothing: '魁北克的发票仍须手工处理，每周 40 张。',
    requirement: 'R-12 发票打印',
    condition: '法文文本须经校对',
    owner: '李文',
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(
  walkedLooks(0, [
    { locale: 'en-US', theme: 'light', language: 'en' },
    { locale: 'zh-CN', theme: 'dark', language: 'zh' },
  ] as const),
)('a change in $locale, $theme', ({ locale, theme, language }) => {
  const t = textsOf(locale);
  const words = CHANGE[language];
  // The work that the condition sets going quotes it, too.
  const asDecided = new RegExp(`^${words.condition}`);
  let site: ServedTestSite;
  beforeAll(async () => {
    const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
    site = await aServedSite({ clock });
    await startEngagement(site, { language });
    await letTimePass(site, clock, MINUTES);
  });
  afterAll(() => site.close());

  test('a key user reads what a change request is, raises one and hands it in', async () => {
    const { app, shoot, close } = await at('keyUser', '/changes');
    await buttonIn(app, 'change.empty.act').click();
    for (const field of ['title', 'what', 'why', 'doNothing'] as const) {
      await app.locator(`#field-${field}`).fill(words[field]);
    }
    await shoot('form');
    await buttonIn(app, 'act.save').click();
    await panelOf(app).getByText(words.what).waitFor();
    await buttonIn(app, 'change.act.submit').click();
    await panelOf(app).getByText(t('change.state.submitted')).first().waitFor();
    await buttonIn(app, 'change.act.submit').waitFor({ state: 'detached' });
    await shoot('handed-in');
    await close();
  });

  test('a consultant takes it up and writes down what it costs and moves', async () => {
    const { app, shoot, close } = await at('consultant', '/changes');
    await app.getByRole('link', { name: words.title }).click();
    await buttonIn(app, 'change.act.takeUp').click();
    await buttonIn(app, 'change.act.review').waitFor();
    await buttonIn(app, 'change.impact.edit').click();
    await app.locator('#field-days-consultant').fill('4');
    await app.locator('#field-days-keyUser').fill('2');
    await buttonIn(app, 'change.impact.addLonger').click();
    await app.locator('#field-longer-1').selectOption({ index: 3 });
    await app.locator('#field-longer-days-1').fill('3');
    await app.locator('#field-touched-requirements').fill(words.requirement);
    await shoot('impact');
    await buttonIn(app, 'act.save').click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await panelOf(app).getByText(t('change.simulation.willDo')).waitFor();
    await panelOf(app).getByText(words.requirement).last().waitFor();
    await shoot('analysed');
    await buttonIn(app, 'change.act.review').click();
    await panelOf(app).getByText(t('change.state.vendorReview')).first().waitFor();
    await close();
  });

  test('the lead reviews it and presents it to the client', async () => {
    const { app, close } = await at('lead', '/changes');
    await app.getByRole('link', { name: words.title }).click();
    await buttonIn(app, 'change.act.present').click();
    await panelOf(app)
      .getByRole('heading', { name: t('change.decision.section') })
      .waitFor();
    await close();
  });

  test('the sponsor sees what it moves, and approves it with a condition with a thumb', async () => {
    const { app, page, shoot, close } = await at('sponsor', '/changes?turn=client', NARROW);
    await app.getByRole('link', { name: words.title }).waitFor();
    await shoot('cards');
    await app.getByRole('link', { name: words.title }).click();
    await panelOf(app).getByText(t('change.simulation.willDo')).waitFor();
    const approve = buttonIn(app, 'change.decision.act.approvedWithConditions');
    await approve.scrollIntoViewIfNeeded();
    await shoot('to-decide');
    expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await approve.click();
    const condition = app.getByRole('group', {
      name: t('acceptance.condition').replace('{{number}}', '1'),
    });
    await condition.getByLabel(t('acceptance.conditionFields.text')).fill(words.condition);
    await condition.getByLabel(t('acceptance.conditionFields.owner')).fill(words.owner);
    await condition.getByLabel(t('acceptance.conditionFields.dueDate')).fill('2026-03-31');
    await shoot('condition');
    expect(await accessibilityViolations(page)).toEqual([]);
    await buttonIn(app, 'change.decision.give.approvedWithConditions').click();
    await panelOf(app).getByText(asDecided).waitFor();
    await panelOf(app).getByText(t('change.decision.hash')).scrollIntoViewIfNeeded();
    await shoot('decided');
    await close();
  });

  test('a viewer reads the decision by its address alone, and can do nothing', async () => {
    const { app, shoot, close } = await at('viewer', '/changes');
    await app.getByRole('link', { name: words.title }).click();
    await panelOf(app).getByText(asDecided).waitFor();
    for (const act of [
      'change.edit',
      'change.impact.edit',
      'change.act.withdraw',
      'change.raise',
    ]) {
      expect(await buttonIn(app, act).count()).toBe(0);
    }
    await shoot('viewer');
    await close();
  });

  async function at(user: DemoUserKey, route: string, width = 1280) {
    const { accountId } = demoUser(user);
    const watched = await visit(browser, site.url, { accountId, locale, theme, width });
    await watched.page.goto(`${await appAddress(watched.page, site.url, 'NWE')}${route}`);
    return {
      page: watched.page,
      app: appIn(watched.page),
      shoot: (name: string) => picture(watched.page, `change-${locale}-${theme}-${name}`),
      close: async () => {
        expect(watched.complaints).toEqual([]);
        await watched.close();
      },
    };
  }
  function buttonIn(app: FrameLocator, key: string) {
    return app.getByRole('button', { name: t(key), exact: true });
  }
  function panelOf(app: FrameLocator) {
    return app.getByRole('complementary');
  }
});
