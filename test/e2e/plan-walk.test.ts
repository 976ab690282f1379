import type { FrameLocator } from 'playwright-core';
import type { ServedTestSite } from '../support/site/a-served-site';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const CONDITION = { en: 'Signed minutes are handed in', zh: '补交签字的会议纪要' } as const;

const browser = browserOfTests();

describe.each(
  walkedLooks(0, [
    { locale: 'en-US', theme: 'light', language: 'en', templateKey: 'erp' },
    { locale: 'zh-CN', theme: 'dark', language: 'zh', templateKey: 'crm' },
  ] as const),
)('the plan in $locale, $theme', (look) => {
  const { language, templateKey } = look;
  const { t, at, button } = aWalk({ ...look, browser, site: () => site, name: 'plan' });
  let site: ServedTestSite;
  beforeAll(async () => {
    ({ site } = await aServedEngagement({ templateKey, language }));
  });
  afterAll(() => site.close());

  test('the lead sees what a longer task does to go-live, and the buffer says who took it', async () => {
    const { app, open, shoot, close } = await at('lead', '/plan');
    const goLive = await shownGoLive(app);
    await shoot('gantt');

    await app.getByText(t('plan.edit.act'), { exact: true }).first().click();
    await app.locator('#field-duration').fill('30');
    await app.locator('[role=dialog] [aria-busy=false] ul').waitFor();
    await button(app, 'act.save').click();
    await app.getByText(t('plan.saved')).waitFor();
    await shoot('gantt-later');
    expect(await shownGoLive(app)).not.toBe(goLive);

    await open('/plan/buffer');
    await app.getByRole('heading', { name: t('buffer.title'), exact: true }).waitFor();
    await app.getByRole('table').first().waitFor();
    await shoot('fever');
    expect(await app.getByText(t('buffer.causes.lateItem')).count()).toBeGreaterThan(0);
    await close();
  });

  test('the lead moves a task by keyboard and takes it back', async () => {
    const { app, page, close } = await at('lead', '/plan');
    const before = await shownGoLive(app);
    await app.locator('[role=row][aria-level="2"]').first().focus();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await app.getByRole('region', { name: t('plan.effect.title') }).waitFor();
    await app.locator('[role=status][aria-busy=false] ul').waitFor();
    await page.keyboard.press('Enter');
    await app.getByText(t('plan.saved')).waitFor();
    expect(await shownGoLive(app)).not.toBe(before);

    await button(app, 'plan.undo').click();
    await app.getByText(t('plan.saved')).waitFor({ state: 'detached' });
    expect(await shownGoLive(app)).toBe(before);
    await close();
  });

  test('the approver cannot change the plan, and accepts a result with a condition that stays', async () => {
    const { app, open, shoot, close } = await at('approver', '/plan');
    await app.getByRole('treegrid').getByRole('row').nth(2).waitFor();
    expect(await app.getByText(t('plan.edit.act'), { exact: true }).count()).toBe(0);

    await open('/plan/phases');
    await app.getByText(t('acceptance.decide'), { exact: true }).first().click();
    await app.getByText(t('acceptance.choose.acceptedWithConditions')).click();
    const condition = (field: string) => app.locator(`#field-condition-0-${field}`);
    await condition('text').fill(CONDITION[language]);
    await condition('owner').fill('Anna Lindqvist');
    await condition('dueDate').fill('2026-05-04');
    await shoot('acceptance');
    await button(app, 'acceptance.give').click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await app.getByText(CONDITION[language]).waitFor();
    await close();

    const lead = await at('lead', '/plan/phases');
    await lead.app.getByText(CONDITION[language]).waitFor();
    await lead.shoot('phases');
    expect(await lead.app.getByText(t('acceptance.decide'), { exact: true }).count()).toBe(0);
    await lead.close();
  });

  /** The words beside the engagement's name: they tell the day that is forecast. */
  async function shownGoLive(app: FrameLocator): Promise<string> {
    const [words = ''] = t('shell.goLive').split('{{date}}');
    const state = app.getByText(new RegExp(`^${words}`)).first();
    await state.waitFor();
    return state.innerText();
  }
});
