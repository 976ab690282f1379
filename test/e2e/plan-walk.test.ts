import type { Browser, FrameLocator } from 'playwright-core';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import { startEngagement } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { appAddress, appIn, picture } from './support/app-page';
import { launchBrowser } from './support/browser';
import { textsOf } from './support/texts';
import { visit, type WatchedPage } from './support/watched-page';
import { walkedLooks } from './support/brief-run';

jest.setTimeout(300_000);

/** Longer than the job of a start and its links take. */
const MINUTES = 12;
const CONDITION = { en: 'Signed minutes are handed in', zh: '补交签字的会议纪要' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(
  walkedLooks(0, [
    { locale: 'en-US', theme: 'light', language: 'en', templateKey: 'erp' },
    { locale: 'zh-CN', theme: 'dark', language: 'zh', templateKey: 'crm' },
  ] as const),
)('the plan in $locale, $theme', ({ locale, theme, language, templateKey }) => {
  const t = textsOf(locale);
  let site: ServedTestSite;
  beforeAll(async () => {
    const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
    site = await aServedSite({ clock });
    await startEngagement(site, { templateKey, language });
    await letTimePass(site, clock, MINUTES);
  });
  afterAll(() => site.close());

  async function at(user: DemoUserKey, route: string): Promise<WatchedPage> {
    const { accountId } = demoUser(user);
    const watched = await visit(browser, site.url, { accountId, locale, theme, width: 1280 });
    await watched.page.goto(`${await appAddress(watched.page, site.url, 'NWE')}${route}`);
    return watched;
  }
  const buttonIn = (app: FrameLocator, key: string) =>
    app.getByRole('button', { name: t(key), exact: true });

  test('the lead sees what a longer task does to go-live, and the buffer says who took it', async () => {
    const { page, complaints, close } = await at('lead', '/plan');
    const app = appIn(page);
    const goLive = await shownGoLive(app);
    await picture(page, `gantt-${locale}-${theme}`);

    await app.getByText(t('plan.edit.act'), { exact: true }).first().click();
    await app.locator('#field-duration').fill('30');
    await app.locator('[role=dialog] [aria-busy=false] ul').waitFor();
    await buttonIn(app, 'act.save').click();
    await app.getByText(t('plan.saved')).waitFor();
    await picture(page, `gantt-${locale}-${theme}-later`);
    expect(await shownGoLive(app)).not.toBe(goLive);

    await page.goto(`${await appAddress(page, site.url, 'NWE')}/plan/buffer`);
    await app.getByRole('heading', { name: t('buffer.title'), exact: true }).waitFor();
    await app.getByRole('table').first().waitFor();
    await picture(page, `fever-${locale}-${theme}`);
    expect(await app.getByText(t('buffer.causes.lateItem')).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the lead moves a task by keyboard and takes it back', async () => {
    const { page, complaints, close } = await at('lead', '/plan');
    const app = appIn(page);
    const before = await shownGoLive(app);
    await app.locator('[role=row][aria-level="2"]').first().focus();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await app.getByRole('region', { name: t('plan.effect.title') }).waitFor();
    await app.locator('[role=status][aria-busy=false] ul').waitFor();
    await page.keyboard.press('Enter');
    await app.getByText(t('plan.saved')).waitFor();
    expect(await shownGoLive(app)).not.toBe(before);

    await buttonIn(app, 'plan.undo').click();
    await app.getByText(t('plan.saved')).waitFor({ state: 'detached' });
    expect(await shownGoLive(app)).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the approver cannot change the plan, and accepts a result with a condition that stays', async () => {
    const { page, complaints, close } = await at('approver', '/plan');
    const app = appIn(page);
    await app.getByRole('treegrid').getByRole('row').nth(2).waitFor();
    expect(await app.getByText(t('plan.edit.act'), { exact: true }).count()).toBe(0);

    await page.goto(`${await appAddress(page, site.url, 'NWE')}/plan/phases`);
    await app.getByText(t('acceptance.decide'), { exact: true }).first().click();
    await app.getByText(t('acceptance.choose.acceptedWithConditions')).click();
    const condition = (field: string) => app.locator(`#field-condition-0-${field}`);
    await condition('text').fill(CONDITION[language]);
    await condition('owner').fill('Anna Lindqvist');
    await condition('dueDate').fill('2026-05-04');
    await picture(page, `acceptance-${locale}-${theme}`);
    await buttonIn(app, 'acceptance.give').click();
    await app.getByRole('dialog').waitFor({ state: 'detached' });
    await app.getByText(CONDITION[language]).waitFor();
    expect(complaints).toEqual([]);
    await close();

    const lead = await at('lead', '/plan/phases');
    await appIn(lead.page).getByText(CONDITION[language]).waitFor();
    await picture(lead.page, `phases-${locale}-${theme}`);
    expect(await appIn(lead.page).getByText(t('acceptance.decide'), { exact: true }).count()).toBe(
      0,
    );
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
