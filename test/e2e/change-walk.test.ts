import type { FrameLocator } from 'playwright-core';
import type { ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

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

const browser = browserOfTests();

describe.each(walkedLooks(0))('a change in $locale, $theme', (look) => {
  const { language } = look;
  const { t, said, at, button } = aWalk({ ...look, browser, site: () => site, name: 'change' });
  const words = CHANGE[language];
  // The work that the condition sets going quotes it, too.
  const asDecided = new RegExp(`^${words.condition}`);
  let site: ServedTestSite;
  beforeAll(async () => {
    ({ site } = await aServedEngagement({ language }));
  });
  afterAll(() => site.close());

  test('a key user reads what a change request is, raises one and hands it in', async () => {
    const { app, shoot, close } = await at('keyUser', '/changes');
    await button(app, 'change.empty.act').click();
    for (const field of ['title', 'what', 'why', 'doNothing'] as const) {
      await app.locator(`#field-${field}`).fill(words[field]);
    }
    await shoot('form');
    await button(app, 'act.save').click();
    await panelOf(app).getByText(words.what).waitFor();
    await button(app, 'change.act.submit').click();
    await panelOf(app).getByText(t('change.state.submitted')).first().waitFor();
    await button(app, 'change.act.submit').waitFor({ state: 'detached' });
    await shoot('handed-in');
    await close();
  });

  test('a consultant takes it up and writes down what it costs and moves', async () => {
    const { app, shoot, close } = await at('consultant', '/changes');
    await app.getByRole('link', { name: words.title }).click();
    await button(app, 'change.act.takeUp').click();
    await button(app, 'change.act.review').waitFor();
    await button(app, 'change.impact.edit').click();
    await app.locator('#field-days-consultant').fill('4');
    await app.locator('#field-days-keyUser').fill('2');
    await button(app, 'change.impact.addLonger').click();
    await app.locator('#field-longer-1').selectOption({ index: 3 });
    await app.locator('#field-longer-days-1').fill('3');
    await app.locator('#field-touched-requirements').fill(words.requirement);
    await shoot('impact');
    await button(app, 'act.save').click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await panelOf(app).getByText(t('change.simulation.willDo')).waitFor();
    await panelOf(app).getByText(words.requirement).last().waitFor();
    await shoot('analysed');
    await button(app, 'change.act.review').click();
    await panelOf(app).getByText(t('change.state.vendorReview')).first().waitFor();
    await close();
  });

  test('the lead reviews it and presents it to the client', async () => {
    const { app, close } = await at('lead', '/changes');
    await app.getByRole('link', { name: words.title }).click();
    await button(app, 'change.act.present').click();
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
    const approve = button(app, 'change.decision.act.approvedWithConditions');
    await approve.scrollIntoViewIfNeeded();
    await shoot('to-decide');
    expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await approve.click();
    const condition = app.getByRole('group', {
      name: said('acceptance.condition', { number: 1 }),
    });
    await condition.getByLabel(t('acceptance.conditionFields.text')).fill(words.condition);
    await condition.getByLabel(t('acceptance.conditionFields.owner')).fill(words.owner);
    await condition.getByLabel(t('acceptance.conditionFields.dueDate')).fill('2026-03-31');
    await shoot('condition');
    expect(await accessibilityViolations(page)).toEqual([]);
    await button(app, 'change.decision.give.approvedWithConditions').click();
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
      expect(await button(app, act).count()).toBe(0);
    }
    await shoot('viewer');
    await close();
  });
  function panelOf(app: FrameLocator) {
    return app.getByRole('complementary');
  }
});
