import type { Page } from 'playwright-core';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import en from '../../local-site/web/locales/en-US.json';
import zh from '../../local-site/web/locales/zh-CN.json';
import { aChangeIssue, gatedPlace, recordChange } from '../support/change/a-gated-site';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { appIn, picture } from './support/app-page';
import { textsOf } from './support/texts';
import { visit, type WatchedPage } from './support/watched-page';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';

jest.setTimeout(120_000);

const browser = browserOfTests();
let site: ServedTestSite;
beforeAll(async () => {
  site = await aServedSite();
});
afterAll(() => site.close());

describe.each(
  walkedLooks(1, [
    { locale: 'en-US', theme: 'light', words: en },
    { locale: 'zh-CN', theme: 'dark', words: zh },
  ] as const),
)('the workflow editor in $locale, $theme', ({ locale, theme, words }) => {
  const t = textsOf(locale);
  const as = (who: DemoUserKey): Promise<WatchedPage> =>
    visit(browser(), site.url, { accountId: demoUser(who).accountId, locale, theme, width: 1280 });
  const shoot = (page: Page, name: string) => picture(page, `workflow-${locale}-${name}`);
  const place = () => gatedPlace(site, 'Submit');
  const ruleOn = () =>
    site.jira.stores.workflows
      .find(place().workflowId)
      ?.transitions.find(({ id }) => id === place().transitionId)?.validators;

  beforeAll(() => {
    const { workflowId, transitionId } = place();
    site.jira.stores.workflows.setValidators(workflowId, transitionId, []);
  });

  test('an administrator puts the gate on a transition, changes it and reads it', async () => {
    const { page, complaints, close } = await as('siteAdmin');
    await page.goto(`${site.url}/jira/settings/workflows`);
    await page.getByRole('link', { name: 'Change request', exact: true }).first().click();
    const row = page.getByRole('row').filter({ hasText: 'Submit' }).first();
    const gate = t('manifest.changeGate.name');
    await row.getByRole('button', { name: `${words.addRule}: ${gate} (Submit)` }).click();

    const app = appIn(page);
    await app.getByText(t('gate.question')).waitFor();
    await app.getByRole('radio').nth(1).check();
    await shoot(page, 'add');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words.addRule, exact: true })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(ruleOn()).toMatchObject([{ config: '{"passes":"verified"}' }]);
    await shoot(page, 'added');

    await row.getByRole('button', { name: `${words.editRule}: ${gate} (Submit)` }).click();
    await app.getByText(t('gate.question')).waitFor();
    expect(await app.getByRole('radio').nth(1).isChecked()).toBe(true);
    await app.getByRole('radio').first().check();
    await page.getByRole('dialog').getByRole('button', { name: words.updateRule }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(ruleOn()).toMatchObject([{ config: '{"passes":"approved"}' }]);

    await row.getByRole('button', { name: `${words.viewRule}: ${gate} (Submit)` }).click();
    await app.getByText(t('gate.meaning.approved')).waitFor();
    await shoot(page, 'view');
    expect(complaints).toEqual([]);
    await close();
  });

  test('then a consultant’s transition is refused in the words of the app', async () => {
    const key = await aChangeIssue(site);
    await recordChange(site, key, { state: 'clientDecision' });
    const { page, complaints, close } = await as('consultant');
    await page.goto(`${site.url}/browse/${key}`);
    await page.getByRole('button', { name: /^Submit/ }).click();
    await page.getByText(/Change request 7 is not approved yet.*变更申请 7 尚未批准/).waitFor();
    await shoot(page, 'refused');
    // The browser itself tells of the answer 400.
    expect(complaints.filter((text) => !text.includes('status of 400'))).toEqual([]);
    await close();
  });

  test('whoever does not administer Jira is not let in', async () => {
    const { page, close } = await as('lead');
    await page.goto(`${site.url}/jira/settings/workflows`);
    await page.getByText(words.adminOnlyText).waitFor();
    await close();
  });
});
