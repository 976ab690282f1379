import type { FrameLocator, Locator, Page } from 'playwright-core';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type { ServedTestSite } from '../../support/site/a-served-site';
import { appAddress, appIn } from '../support/app-page';
import { GATE_TOUR } from './gate-tour';
import { GADGET_TOURS } from './gadget-tours';
import { ISSUE_TOURS } from './issue-tours';
import { changesOfTheClient, registerOfChanges } from './change-tours';
import { changePeopleMeanwhile, type Stage } from './stage';
import { specification } from './srs-tours';
import { learning, training } from './training-tours';
import { acceptanceTest, testsOfTheClient } from './uat-tours';
import { MACRO_TOURS } from './macro-tours';
import { WAITING_TOURS } from './waiting-tours';

/** A person before the app, and what the tour needs to find its way. */
export interface Traveller {
  readonly page: Page;
  readonly app: FrameLocator;
  /** The app's text for a key, as this look shows it. */
  readonly t: (key: string) => string;
  /** Opens a route of the app. */
  readonly open: (route: string) => Promise<void>;
  readonly button: (key: string) => Locator;
  /** To be called whenever the screen shows the state of this name. */
  readonly see: (state: string) => Promise<void>;
}

export interface Tour {
  readonly as: DemoUserKey;
  readonly site: (stage: Stage) => ServedTestSite;
  readonly walk: (traveller: Traveller, site: ServedTestSite) => Promise<void>;
}

/** The traveller at a page of a site. */
export function traveller(
  page: Page,
  site: ServedTestSite,
  t: (key: string) => string,
  see: (state: string) => Promise<void>,
): Traveller {
  const app = appIn(page);
  return {
    page,
    app,
    t,
    see,
    open: async (route) => {
      await goTo(page, await appAddress(page, site.url, 'NWE'), route);
    },
    button: (key) => app.getByRole('button', { name: t(key), exact: true }),
  };
}

/**
 * Opens a route of the app's page: from another one of it as the browser's own buttons do, which load nothing anew and
 * take a third of the time. That each address opens by itself is shown by the first of a tour, and by the walks. Under
 * a dialog, and for the same page once more, it is loaded anew.
 */
async function goTo(page: Page, address: string, route: string): Promise<void> {
  const target = new URL(`${address}${route}`);
  const isBesideIt =
    page.url().startsWith(address) && new URL(page.url()).pathname !== target.pathname;
  if (!isBesideIt || (await appIn(page).getByRole('dialog').count()) > 0) {
    await page.goto(target.href);
    return;
  }
  await page.evaluate((url) => {
    // The router of the site's pages tells entries apart by this key.
    const state = { key: crypto.randomUUID() };
    history.pushState(state, '', url);
    dispatchEvent(new PopStateEvent('popstate', { state }));
  }, target.href);
}

/** Together they come by every state of the table. */
export const TOURS: readonly Tour[] = [
  {
    as: 'viewer',
    site: ({ empty }) => empty,
    walk: async ({ app, t, open, see }) => {
      await open('');
      await app.getByText(t('welcome.mayNotStart')).waitFor();
      await see('welcome of a viewer');
    },
  },
  { as: 'lead', site: ({ empty }) => empty, walk: startOfAnEngagement },
  { as: 'lead', site: ({ underWay }) => underWay, walk: jobUnderWay },
  {
    as: 'lead',
    site: ({ refused }) => refused,
    walk: async ({ app, t, open, see }) => {
      await open('');
      await app.getByText(t('overview.nextMilestone'), { exact: true }).waitFor();
      await see('overview with refused rows');
      await app.getByText(t('job.seeFailures')).click();
      await app.getByRole('button', { name: t('job.retry'), exact: true }).waitFor();
      await see('job with refused rows');
      await open('/risks');
      const typical = app.getByRole('button', { name: t('risk.empty.act'), exact: true });
      await typical.waitFor();
      await see('register: empty');
      await typical.click();
      await app.getByRole('dialog').getByRole('checkbox').first().waitFor();
      await see('register: typical risks');
      await open('/changes');
      await app.getByRole('button', { name: t('change.empty.act'), exact: true }).waitFor();
      await see('changes: empty');
      await open('/uat/cases');
      await app.getByRole('button', { name: t('uat.empty.act'), exact: true }).waitFor();
      await see('uat: empty');
      await open('/srs');
      await app.getByText(t('srs.empty.what')).waitFor();
      await see('srs: empty');
    },
  },
  { as: 'lead', site: ({ active }) => active, walk: engagementUnderWay },
  { as: 'lead', site: ({ active }) => active, walk: registerOfRisks },
  { as: 'lead', site: ({ active }) => active, walk: registerOfChanges },
  { as: 'lead', site: ({ active }) => active, walk: specification },
  { as: 'lead', site: ({ active }) => active, walk: acceptanceTest },
  { as: 'keyUser', site: ({ active }) => active, walk: testsOfTheClient },
  { as: 'lead', site: ({ active }) => active, walk: training },
  { as: 'keyUser', site: ({ active }) => active, walk: learning },
  { as: 'sponsor', site: ({ active }) => active, walk: changesOfTheClient },
  {
    as: 'viewer',
    site: ({ active }) => active,
    walk: async ({ app, t, open, see }) => {
      await open('/settings');
      await app.getByText(t('settings.mayNotChange')).waitFor();
      await see('settings of a viewer');
    },
  },
  ...ISSUE_TOURS,
  GATE_TOUR,
  ...GADGET_TOURS,
  ...WAITING_TOURS,
  ...MACRO_TOURS,
];

async function startOfAnEngagement({ app, t, open, button, see }: Traveller): Promise<void> {
  await open('');
  await app.getByText(t('welcome.start'), { exact: true }).waitFor();
  await see('welcome');
  await app.getByText(t('welcome.start'), { exact: true }).click();
  await app.locator('#template-mes').check();
  await see('start: template');
  await app.getByRole('button', { name: /MES/ }).click();
  await app.getByRole('dialog').getByRole('heading').first().waitFor();
  await see('start: contents of a template');
  await app.getByRole('dialog').press('Escape');
  await button('act.next').click();
  const client = app.locator('#field-clientName');
  await client.waitFor();
  await see('start: dates');
  await button('act.next').click();
  await app.locator('[role=alert], [aria-invalid=true]').first().waitFor();
  await see('start: dates with problems');
  await client.fill('Northwind Engineering');
  await app.locator('#field-calendar-region').selectOption('CN');
  await button('act.next').click();
  const lead = app.locator('#field-people-lead');
  await lead.fill(demoUser('lead').displayName);
  await app
    .getByRole('option', { name: demoUser('lead').displayName })
    .first()
    .click();
  await see('start: people');
  await button('act.next').click();
  await button('start.preview.apply').waitFor();
  await see('start: preview');
}

async function jobUnderWay({ app, open, button, see }: Traveller): Promise<void> {
  await open('');
  await app.locator('[role=progressbar]').waitFor();
  await see('job under way');
  await button('job.stop').click();
  await app.getByRole('dialog').waitFor();
  await see('job: stop?');
}

/** The pages of the plan besides the schedule, each by its address. */
async function plansOtherPages({
  app,
  t,
  open,
  see,
}: Pick<Traveller, 'app' | 't' | 'open' | 'see'>): Promise<void> {
  const pages = [
    ['buffer', 'buffer.title'],
    ['people', 'people.title'],
    ['phases', 'acceptance.title'],
    ['baseline', 'baseline.title'],
  ] as const;
  for (const [page, heading] of pages) {
    await open(`/plan/${page}`);
    await app.getByRole('heading', { name: t(heading), exact: true }).waitFor();
    await app.getByRole('table').or(app.locator('svg')).first().waitFor();
    await see(page);
  }
  await open('/plan/status');
  await app.getByRole('button', { name: t('status.copy'), exact: true }).waitFor();
  await see('weekly status');
  await open('/plan/exchange');
  const buffer = Buffer.from('Kind,ID,Name,Duration\r\ntask,new-1,New,3\r\n');
  await app
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer });
  await app.getByLabel(t('exchange.search')).waitFor();
  await see('exchange: report');
}

/** Of a file with one risk that can be raised, and one that cannot. */
const HEADS = 'Cause,Event,Effect,Category,Probability,Impact';

async function registerOfRisks({ app, t, open, button, see }: Traveller): Promise<void> {
  await open('/risks');
  await app.getByRole('heading', { name: t('risk.map.title'), exact: true }).waitFor();
  await app.getByText('Interfaces come late').first().waitFor();
  await see('register');
  await button('risk.worst.title').click();
  await app
    .getByRole('region', { name: t('risk.worst.title') })
    .getByRole('link')
    .first()
    .waitFor();
  await see('register: top five');
  const cell = app.getByRole('table', { name: t('risk.title'), exact: true }).locator('td button');
  await cell.first().click();
  await app.locator('td form').waitFor();
  await see('register: edited in place');
  await button('risk.simulation.act').click();
  await app.getByRole('heading', { name: t('risk.simulation.title'), exact: true }).waitFor();
  await app.getByText(t('risk.simulation.how'), { exact: true }).click();
  await see('register: simulation');
  await button('risk.raise').click();
  await app.getByRole('dialog').getByRole('textbox').first().waitFor();
  await see('register: form');
  await open('/risks/late-interfaces');
  await app.getByText(t('risk.history.title')).waitFor();
  await see('register: one risk');
  await button('risk.edit').click();
  await app
    .getByRole('dialog')
    .getByLabel(t('risk.watch.place'), { exact: true })
    .scrollIntoViewIfNeeded();
  await see('register: watches');
  await open('/risks/late-interfaces');
  await app.getByRole('button', { name: t('risk.offer.open') }).click();
  await app.getByRole('dialog').getByRole('textbox').first().waitFor();
  await see('register: to the library');
  await open('/risks/late-interfaces?occur=1');
  const dialog = app.getByRole('dialog');
  const item = dialog.getByLabel(t('risk.occur.item'), { exact: true });
  await item.selectOption({ index: 1 });
  await dialog.getByRole('listitem').first().waitFor();
  await see('register: it occurred');
  await open('/risks/exchange');
  await button('files.formats.csv').click();
  await app.getByText('.csv”').or(app.getByText('.csv“')).first().waitFor();
  await see('register: as a file');
  await app.locator('input[type=file]').setInputFiles({
    name: 'risks.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${HEADS}\r\nRain,Floods,Delay,Data,4,4\r\nSnow,Frost,Delay,Ice,9,4`),
  });
  await app
    .getByRole('region', { name: t('registerImport.report') })
    .getByText('Frost')
    .waitFor();
  await see('register: from a file');
  await open('/risks/print');
  await app.getByRole('table', { name: t('risk.print.worst') }).waitFor();
  await see('register: one page');
  await open('/risks/scoring');
  await app.getByRole('heading', { name: t('risk.scoring.title'), exact: true }).waitFor();
  await see('scoring');
}

async function engagementUnderWay(
  { app, t, open, button, see }: Traveller,
  site: ServedTestSite,
): Promise<void> {
  await open('');
  await app.getByText(t('overview.nextMilestone'), { exact: true }).waitFor();
  await see('overview');
  await app.getByRole('link', { name: t('shell.plan'), exact: true }).click();
  const search = app.getByLabel(t('plan.search'));
  await search.waitFor();
  await see('plan');
  await app.getByText(t('plan.edit.act'), { exact: true }).first().click();
  await app.locator('#field-duration').fill('30');
  await app.getByText(t('plan.effect.title'), { exact: true }).waitFor();
  await app.locator('[role=dialog] [aria-busy=false] ul').waitFor();
  await see('plan: item');
  await app.getByRole('dialog').press('Escape');
  await search.fill('no item has this name');
  await app.getByText(t('plan.noneFound')).waitFor();
  await see('plan: nothing found');
  await plansOtherPages({ app, t, open, see });
  await open('');
  await app.getByRole('link', { name: t('shell.settings'), exact: true }).click();
  await button('settings.changePeople').waitFor();
  await see('settings');
  await button('settings.changePeople').click();
  await app.locator('#field-people-lead').waitFor();
  await see('settings: people');
  await changePeopleMeanwhile(site);
  await button('act.save').click();
  await app.getByText(t('settings.conflictTitle')).waitFor();
  await see('settings: conflict');
}
