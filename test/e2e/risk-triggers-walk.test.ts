import type { Locator } from 'playwright-core';
import type { ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser } from '../../local-site/seed/demo-users';
import type { Asking } from '../support/engagement/asking';
import { letTimePass } from '../support/engagement/engagement-state';
import type { ServedTestSite } from '../support/site/a-served-site';
import { accessibilityViolations } from './support/accessibility';
import { appAddress, appIn, picture, scrollsSideways } from './support/app-page';
import { textsOf } from './support/texts';
import { visit, type Visitor } from './support/watched-page';
import { walkedLooks } from './support/brief-run';
import { browserOfTests } from './support/browser';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const DAY = 86_400_000;
const OWNER = demoUser('consultant').accountId;
const ENGLISH = { locale: 'en-US', theme: 'light', width: 1280 } as const;
const RISK = {
  riskId: 'late',
  kind: 'threat',
  cause: 'The third party has no test system',
  event: 'Interfaces come late',
  effect: 'The SIT begins without orders',
  category: 'interface',
  inherent: { probability: 5, schedule: 4 },
  impactDays: 4,
  ownerAccountId: OWNER,
  actions: [{ actionId: 'a1', text: 'Get a test system', isIssue: true }],
  contingencyActions: [{ actionId: 'c1', text: 'Orders by file' }],
  watches: [
    { watchId: 'w1', kind: 'planItemLate', moreThanDays: 2 },
    { watchId: 'w2', kind: 'jqlCount', jql: 'labels = bug', moreThan: 5 },
  ],
};

const browser = browserOfTests();
let clock: ManualClock;
let site: ServedTestSite;
let granted: Asking['granted'];
beforeAll(async () => {
  ({ site, clock, granted } = await aServedEngagement());
  await granted('risk.raise', { risk: RISK });
  await letTimePass(site, clock, 2);
  await clock.leap(8 * DAY);
  await letTimePass(site, clock, 1);
  await site.host.runScheduled('plan-look-schedule');
  await letTimePass(site, clock, 7);
});
afterAll(() => site.close());

const issueOfRisk = async () =>
  (await granted('risk.get', { riskId: 'late' })).risk.issue?.issueKey ?? '';

async function critical() {
  const { items } = await granted('plan.get', {});
  const task = items.find(({ kind, isCritical, state }) => {
    return kind === 'task' && isCritical && state !== 'finished';
  });
  if (task === undefined) throw new Error('Nothing is critical.');
  return task;
}

async function owner(look: Omit<Visitor, 'accountId'> = ENGLISH) {
  const { page, complaints, close } = await visit(browser(), site.url, {
    accountId: OWNER,
    ...look,
  });
  const t = textsOf(look.locale);
  const app = appIn(page);
  const named = `${look.locale}-${look.theme}-${String(look.width)}`;
  return {
    page,
    app,
    t,
    open: async (route: string) => {
      await page.goto(`${await appAddress(page, site.url, 'NWE')}${route}`);
    },
    button: (key: string) => app.getByRole('button', { name: t(key), exact: true }),
    shoot: (name: string) => picture(page, `risk-triggers-${named}-${name}`),
    close: async () => {
      expect(complaints).toEqual([]);
      await close();
    },
  };
}

/** CSS pixels by which a control stands out of the frame around it. */
function overhang(control: Locator): Promise<number> {
  return control.evaluate((one) => {
    const frame = one.closest('fieldset')?.getBoundingClientRect();
    return one.getBoundingClientRect().right - (frame?.right ?? 0);
  });
}

test('the owner finds the suggestion in overview, register and issue', async () => {
  const { page, app, t, open, button, shoot, close } = await owner();
  await open('');
  await app.getByRole('link', { name: t('risk.tile.signalled_one'), exact: true }).click();
  const row = app.getByRole('row', { name: /Interfaces come late/ });
  await row.getByText(t('risk.signal.mark'), { exact: true }).waitFor();
  await shoot('register');
  await page.goto(`${site.url}/browse/${await issueOfRisk()}`);
  await page
    .getByText(/working days late/)
    .first()
    .waitFor();
  await app.getByText(RISK.effect).first().waitFor();
  await shoot('issue');
  await button('risk.move.occurred').click();
  await page.waitForURL('**/risks/late?occur=1');
  await appIn(page).getByRole('dialog').getByLabel(t('risk.occur.item'), { exact: true }).waitFor();
  await close();
});

test.each(
  walkedLooks(0, [
    ENGLISH,
    { locale: 'zh-CN', theme: 'dark', width: 1280 },
    { locale: 'en-US', theme: 'light', width: 360 },
  ] as const),
)('it is all legible in $locale, $theme at $width', async (look) => {
  const { page, app, t, open, button, shoot, close } = await owner(look);
  await open('/risks/late');
  const panel = app.getByRole('complementary');
  await panel
    .getByRole('region', { name: t('risk.watch.title'), exact: true })
    .scrollIntoViewIfNeeded();
  await shoot('watches');
  await panel
    .getByRole('region', { name: t('risk.treatment'), exact: true })
    .scrollIntoViewIfNeeded();
  await shoot('actions');
  await button('risk.edit').click();
  const place = app.getByRole('dialog').getByLabel(t('risk.watch.place'), { exact: true });
  await place.scrollIntoViewIfNeeded();
  await shoot('form');
  expect(await overhang(place)).toBeLessThanOrEqual(0);
  expect(await scrollsSideways(page)).toBe(false);
  await button('act.cancel').click();
  await button('risk.signal.occurred').first().click();
  const dialog = app.getByRole('dialog');
  const item = dialog.getByLabel(t('risk.occur.item'), { exact: true });
  await item.selectOption((await critical()).id);
  await dialog.getByText(t('plan.effect.title'), { exact: true }).waitFor();
  await dialog.getByRole('listitem').first().waitFor();
  await dialog.getByText(t('plan.effect.title'), { exact: true }).scrollIntoViewIfNeeded();
  await shoot('occurs');
  expect(await overhang(item)).toBeLessThanOrEqual(0);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await close();
});

test('marked as occurred, it stands in the journal with cause and side, and its issues are there', async () => {
  const { app, t, open, button, shoot, close } = await owner();
  const task = await critical();
  await open('/risks/late');
  await button('risk.signal.occurred').first().click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel(t('risk.occur.item'), { exact: true }).selectOption(task.id);
  await dialog.getByRole('listitem').first().waitFor();
  await dialog.getByRole('button', { name: t('risk.occur.save'), exact: true }).click();
  await button('risk.occur.undo').waitFor();
  await shoot('done');
  await dialog.getByRole('button', { name: t('act.close'), exact: true }).click();
  await letTimePass(site, clock, 2);
  await open('/plan/buffer');
  const entry = app.getByRole('row', { name: new RegExp(await issueOfRisk()) }).first();
  await entry.waitFor();
  expect(await entry.textContent()).toContain(t('buffer.causes.riskOccurred'));
  expect(await entry.textContent()).toContain(t('buffer.sides.client'));
  await shoot('journal');
  await open('/risks/late');
  const prepared = app.getByRole('list', { name: t('risk.field.contingencyActions'), exact: true });
  await prepared.getByRole('link').waitFor();
  expect(await app.getByText(t('risk.work.problem'), { exact: false }).count()).toBeGreaterThan(0);
  await prepared.scrollIntoViewIfNeeded();
  await shoot('occurred');
  await close();
});
