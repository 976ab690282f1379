import type { Page } from 'playwright-core';
import { demoUser } from '../../local-site/seed/demo-users';
import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import { aDraft, projectIdOf } from '../support/engagement/a-draft';
import { ask, countIssues, startEngagement } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aServedSite, type ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { appAddress, appIn, picture, scrollsSideways } from './support/app-page';
import { textsOf } from './support/texts';
import { visit, type WatchedPage } from './support/watched-page';
import { browserOfTests } from './support/browser';

jest.setTimeout(300_000);

const t = textsOf('en-US');
/** Phases and items of the ERP template, each an issue. */
const ISSUES_OF_ERP = 127;
/** Longer than the job waits after a fault, and than all its links take. */
const MINUTES = 12;

const browser = browserOfTests();
let site: ServedTestSite;
/** Stands still, so that what waits, waits until the test has looked. */
let clock: ManualClock;

beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aServedSite({ clock });
});
afterEach(() => site.close());

async function leadAt(route: string, width = 1280): Promise<WatchedPage> {
  const watched = await visit(browser(), site.url, {
    accountId: demoUser('lead').accountId,
    locale: 'en-US',
    theme: 'light',
    width,
  });
  await watched.page.goto(`${await appAddress(watched.page, site.url, 'NWE')}${route}`);
  return watched;
}

function button(page: Page, key: string) {
  return appIn(page).getByRole('button', { name: t(key), exact: true });
}

/** Starts the ERP template; its job meets a fault of Jira at this call, and waits. */
async function startUpToCall(nth: number): Promise<void> {
  await startEngagement(site, { templateKey: 'erp' });
  site.faults.arm({ kind: 'jira', nth, fault: 'server-error' });
  await site.idle();
}

/** Phases and fifty items are made. */
const startHalfWay = () => startUpToCall(3);

async function goOn(): Promise<void> {
  await letTimePass(site, clock, MINUTES);
}

/** The work ends with the plan on the screen, each issue there once, and nobody complained. */
async function endsWhole({ page, complaints, close }: WatchedPage): Promise<void> {
  await goOn();
  await planIsThere(page);

  expect(countIssues(site)).toBe(ISSUES_OF_ERP);
  expect(complaints).toEqual([]);
  await close();
}

async function planIsThere(page: Page): Promise<void> {
  await appIn(page)
    .getByLabel(t('plan.search'))
    .waitFor()
    .catch(async (error: unknown) => {
      await picture(page, 'making-stuck');
      throw error;
    });
}

test('a plan half made shows how far it is, also after a reload, and then the plan', async () => {
  await startHalfWay();
  const watched = await leadAt('');
  const { page } = watched;
  const bar = appIn(page).locator('[role=progressbar]:not([aria-valuenow="0"])');
  await bar.waitFor();
  await picture(page, 'making-half-way');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.reload();
  await appIn(page).getByText('50 of 120').waitFor();
  await endsWhole(watched);
});

test('stopping asks first, and going on makes nothing twice', async () => {
  await startHalfWay();
  const watched = await leadAt('', 360);
  const { page } = watched;
  const dialog = appIn(page).getByRole('dialog');
  await button(page, 'job.stop').click();
  await dialog.waitFor();
  await picture(page, 'making-stop-dialog');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button(page, 'job.stop').click();
  await dialog.getByRole('button', { name: t('job.stop'), exact: true }).click();
  await button(page, 'job.goOn').waitFor();
  await picture(page, 'making-stopped');
  expect(await scrollsSideways(page)).toBe(false);
  await button(page, 'job.goOn').click();
  await button(page, 'job.stop').waitFor();
  await endsWhole(watched);
});

test('rows that Jira refused are named with the reason, and made when they are tried again', async () => {
  const projectId = projectIdOf(site, 'NWE');
  const milestone = aDraft(site, 'NWE').mapping.milestone ?? '';
  const { issueTypes } = site.jira.stores;
  const type = issueTypes.find(milestone);
  if (type === undefined) throw new Error('There was no milestone type.');
  const workflow = issueTypes.workflowId(projectId, milestone) ?? '';
  await startUpToCall(1);
  issueTypes.remove(milestone);
  await goOn();
  const watched = await leadAt('');
  const { page } = watched;
  await appIn(page).getByText(t('job.seeFailures')).click();
  await button(page, 'job.retry').waitFor();
  await picture(page, 'making-failures');
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(countIssues(site)).toBeLessThan(ISSUES_OF_ERP);

  issueTypes.save(type);
  issueTypes.offer(projectId, milestone, workflow);
  await button(page, 'job.retry').click();
  await button(page, 'job.stop').waitFor();
  await endsWhole(watched);
});

test('of two who change the people at once, the second is told who was quicker and loses nothing', async () => {
  const { engagementId } = await startEngagement(site);
  await site.idle();
  const first = await leadAt('/settings');
  const second = await leadAt('/settings');
  for (const { page } of [first, second]) await button(page, 'settings.changePeople').click();
  const choose = async (page: Page, name: string): Promise<void> => {
    await appIn(page).locator('#field-people-consultant').fill(name);
    await appIn(page).getByRole('option', { name }).first().click();
  };
  await choose(first.page, demoUser('developer').displayName);
  await button(first.page, 'act.save').click();
  await button(first.page, 'settings.changePeople').waitFor();
  await choose(second.page, demoUser('keyUser').displayName);
  await button(second.page, 'act.save').click();
  const conflict = appIn(second.page).getByText(t('settings.conflictTitle'));
  await conflict.waitFor();
  await picture(second.page, 'settings-conflict');
  expect(await accessibilityViolations(second.page)).toEqual([]);
  const dialog = appIn(second.page).getByRole('dialog');
  await dialog.getByText(demoUser('lead').displayName).waitFor();
  await button(second.page, 'settings.keepMine').click();
  await button(second.page, 'act.save').click();
  await button(second.page, 'settings.changePeople').waitFor();

  await picture(second.page, 'settings-after-conflict');
  // Hers, not what was there when she opened the form.
  const consultant = ['consultant', 'keyUser'] as const;
  expect(await ask(site, 'engagement.settings', { engagementId })).toMatchObject({
    value: { draft: { people: { consultant: consultant.map((who) => demoUser(who).accountId) } } },
  });
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.close();
  await second.close();
});
