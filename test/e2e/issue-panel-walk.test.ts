import { z } from 'zod';
import type { DemoUserKey } from '../../local-site/seed/demo-users';
import { ask, storedRecords, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import type { ServedTestSite } from '../support/site/a-served-site';
import { appIn } from './support/app-page';
import { browserOfTests } from './support/browser';
import { siteSaysNotThere } from './support/not-there';
import { aWalk } from './support/walk';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const RISK = {
  riskId: 'late',
  kind: 'threat',
  cause: 'The third party has no test system',
  event: 'Interfaces come late',
  effect: 'The SIT begins without orders',
  category: 'interface',
  inherent: { probability: 4, schedule: 5 },
  proximity: 'thisPhase',
  velocity: 'weeks',
};
const stored = z.object({ data: z.object({ issue: z.object({ issueKey: z.string() }) }) });

const browser = browserOfTests();
const { t, on } = aWalk({
  ...{ locale: 'en-US', theme: 'light', name: 'issue-panel' },
  browser,
  site: () => site,
});
let site: ServedTestSite;
let issueKey: string;
beforeAll(async () => {
  const started = await aServedEngagement();
  ({ site } = started);
  const { clock, engagementId } = started;
  valueOf(await ask(site, 'risk.raise', { engagementId, risk: RISK }), z.unknown());
  await letTimePass(site, clock, 2);
  issueKey = stored.parse(storedRecords(site, 'risk')[0]?.value).data.issue.issueKey;
});
afterAll(() => site.close());

const inIssue = (user: DemoUserKey, width?: number) => on(user, `/browse/${issueKey}`, width);

test('a consultant rates what is left in the panel, on a phone, and the register shows it', async () => {
  const { page, app, shoot, close } = await inIssue('consultant', 360);
  await app.getByText('4 × 5 = 20', { exact: true }).waitFor();
  await app.getByRole('button', { name: t('risk.edit'), exact: true }).click();
  await app.getByText(t('risk.form.rate.residual')).click();
  await app.locator('input[name=residual-probability]').nth(1).check({ force: true });
  await app.locator('input[name=residual-schedule]').nth(2).check({ force: true });
  await shoot('edited');
  await app.getByRole('button', { name: t('act.save'), exact: true }).click();
  await app.getByText('4 × 5 = 20 → 4').waitFor();
  await shoot('saved');

  await app.getByRole('link', { name: /^Open in the register/ }).click();
  await page.waitForURL('**/risks/late');
  const panel = appIn(page).getByRole('complementary');
  await panel.getByText('2 × 2 = 4').first().waitFor();
  await shoot('register');
  await close();
});

test('a move is made in the panel, and one that needs a reason asks for it', async () => {
  const { app, close } = await inIssue('lead');
  await app.getByRole('button', { name: t('risk.move.assessed'), exact: true }).click();
  await app.getByRole('button', { name: t('risk.move.treating'), exact: true }).waitFor();
  await app.getByRole('button', { name: t('risk.move.closed'), exact: true }).click();
  await app.locator('#field-moveReason').waitFor();
  await close();
});

test.each(['sponsor', 'viewer'] as const)('a %s reads, and can change nothing', async (user) => {
  const { app, shoot, close } = await inIssue(user);
  await app.getByText('4 × 5 = 20 → 4').waitFor();
  await app.getByText(t('risk.proximity.thisPhase'), { exact: true }).waitFor();
  await app.getByText(t('risk.velocity.weeks'), { exact: true }).waitFor();
  await app.getByRole('link', { name: /^Open in the register/ }).waitFor();
  expect(await app.getByRole('button').count()).toBe(0);
  await shoot(user);
  await close();
});

test('an outsider sees neither the issue nor the panel', async () => {
  const { page, leave } = await inIssue('outsider');
  await siteSaysNotThere(page, 'en-US');
  expect(await page.locator('iframe').count()).toBe(0);
  // Jira's 404 stands in the console.
  await leave();
});
