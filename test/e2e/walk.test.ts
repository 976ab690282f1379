import type { Browser, Page } from 'playwright-core';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import { launchBrowser } from './support/browser';
import { appAddress, appIn, picture, scrollsSideways } from './support/app-page';
import { siteSaysNotThere } from './support/not-there';
import { startSite, type SiteProcess } from './support/site-process';
import { textsOf, type Locale } from './support/texts';
import { visit, type WatchedPage } from './support/watched-page';

jest.setTimeout(300_000);

let site: SiteProcess;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Look {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}
const WIDE_ENGLISH: Look = { locale: 'en-US', theme: 'light', width: 1280 };
const NARROW_CHINESE: Look = { locale: 'zh-CN', theme: 'dark', width: 360 };

async function as(user: DemoUserKey, look: Look): Promise<WatchedPage> {
  return visit(browser, site.url, { accountId: demoUser(user).accountId, ...look });
}

/** Chooses a person in a people picker by typing the beginning of the name. */
async function choosePerson(page: Page, role: string, name: string): Promise<void> {
  const app = appIn(page);
  await app.locator(`#field-people-${role}`).fill(name);
  await app.getByRole('option', { name }).first().click();
}

async function startFromTemplate(
  page: Page,
  look: Look,
  project: string,
  template: string,
  client: string,
): Promise<void> {
  const t = textsOf(look.locale);
  const app = appIn(page);
  const tag = `${project}-${look.locale}`;
  const next = () => app.getByRole('button', { name: t('act.next'), exact: true }).click();
  await page.goto(await appAddress(page, site.url, project));
  const start = app.getByText(t('welcome.start'), { exact: true });
  await start.waitFor();
  await picture(page, `${tag}-1-empty`);
  await start.click();
  await app.locator(`#template-${template}`).check();
  await picture(page, `${tag}-2-template`);
  await next();
  await app.locator('#field-clientName').fill(client);
  await app.locator('#field-calendar-region').selectOption('CN');
  await picture(page, `${tag}-3-dates`);
  await next();
  await choosePerson(page, 'lead', demoUser('lead').displayName);
  await choosePerson(page, 'consultant', demoUser('consultant').displayName);
  await choosePerson(page, 'keyUser', demoUser('keyUser').displayName);
  await picture(page, `${tag}-4-people`);
  await next();
  const apply = app.getByRole('button', { name: t('start.preview.apply'), exact: true });
  await apply.waitFor().catch(async (error: unknown) => {
    await picture(page, `${tag}-5-stuck`);
    throw error;
  });
  await picture(page, `${tag}-5-preview`);
  await apply.click();
  // Only what the server took may survive a reload; a page that leaves earlier takes its request along.
  await apply.waitFor({ state: 'detached' });
  // The plan's search box stands only on the finished plan; the reload shows that the job needs no page.
  await page.reload();
  await app.getByRole('link', { name: t('shell.plan'), exact: true }).click();
  await app
    .getByRole('searchbox')
    .or(app.getByLabel(t('plan.search')))
    .first()
    .waitFor();
  await picture(page, `${tag}-6-plan`);
}

test('the lead starts the ERP template in English, and Jira finds its issues', async () => {
  const { page, complaints, close } = await as('lead', WIDE_ENGLISH);
  await startFromTemplate(page, WIDE_ENGLISH, 'NWE', 'erp', 'Northwind Engineering');

  await page.goto(
    `${site.url}/jira/filters?jql=${encodeURIComponent('rollout.kind = milestone AND project = NWE')}`,
  );
  await page.getByText('Kick-off held, charter signed').first().waitFor();
  await picture(page, 'NWE-7-jql');

  expect(complaints).toEqual([]);
  await close();
});

test('the lead starts the CRM template in Chinese, in the dark, on a narrow screen', async () => {
  const { page, complaints, close } = await as('lead', NARROW_CHINESE);
  await startFromTemplate(page, NARROW_CHINESE, 'HDC', 'crm', '华东贸易有限公司');

  expect(await scrollsSideways(page)).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

describe.each([
  { project: 'NWE', look: WIDE_ENGLISH },
  { project: 'HDC', look: NARROW_CHINESE },
])('in $look.locale, at $look.width px', ({ project, look }) => {
  test.each(['consultant', 'approver'] as const)('the %s reads overview and plan', async (user) => {
    const t = textsOf(look.locale);
    const { page, complaints, close } = await as(user, look);
    await page.goto(await appAddress(page, site.url, project));
    await appIn(page).getByText(t('overview.nextMilestone'), { exact: true }).waitFor();
    await picture(page, `${project}-overview-${user}`);
    await appIn(page)
      .getByRole('link', { name: t('shell.plan'), exact: true })
      .click();
    await appIn(page).getByRole('treegrid').getByRole('row').nth(2).waitFor();
    await picture(page, `${project}-plan-${user}`);

    expect(
      await appIn(page)
        .getByRole('link', { name: new RegExp(`${project}-\\d+`) })
        .count(),
    ).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the outsider gets the same page for the project as for one that does not exist', async () => {
    const { page, close } = await as('outsider', look);
    const textAt = async (key: string): Promise<string> => {
      await page.goto(await appAddress(page, site.url, key));
      await siteSaysNotThere(page, look.locale);
      return (await page.getByRole('main').innerText()).replaceAll(key, 'KEY');
    };

    expect(await textAt(project)).toBe(await textAt('NOSUCH'));
    await picture(page, `outsider-${look.locale}`);
    await close();
  });
});

test('the viewer sees the settings and cannot change them', async () => {
  const t = textsOf('en-US');
  const { page, complaints, close } = await as('viewer', WIDE_ENGLISH);
  await page.goto(`${await appAddress(page, site.url, 'NWE')}/settings`);
  await appIn(page).getByText(t('settings.mayNotChange')).waitFor();

  expect(
    await appIn(page)
      .getByRole('button', { name: t('settings.changePeople') })
      .count(),
  ).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
