import type { ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import { presentChange } from '../support/change/present-change';
import { ask, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import type { ServedTestSite } from '../support/site/a-served-site';
import { CHANGE } from '../yardsticks/rights/payloads';
import { z } from 'zod';
import { accessibilityViolations } from './support/accessibility';
import { appIn, picture, scrollsSideways } from './support/app-page';
import { textsOf } from './support/texts';
import { visit, type Visitor } from './support/watched-page';
import { openWaiting } from './surfaces/waiting-tours';
import { browserOfTests } from './support/browser';
import { aServedEngagement } from './support/a-served-engagement';

jest.setTimeout(300_000);

const browser = browserOfTests();
let clock: ManualClock;
let site: ServedTestSite;
beforeAll(async () => {
  const started = await aServedEngagement();
  ({ site, clock } = started);
  const { engagementId } = started;
  const raised = await ask(site, 'change.raise', { engagementId, change: CHANGE }, 'keyUser');
  valueOf(raised, z.unknown());
  await presentChange(site, engagementId);
  await letTimePass(site, clock, 2);
});
afterAll(() => site.close());

async function waitingOf(user: DemoUserKey, values: Partial<Visitor> = {}) {
  const { accountId } = demoUser(user);
  const seen = { accountId, locale: 'en-US', theme: 'light', width: 1280, ...values } as const;
  const { page, complaints, close } = await visit(browser(), site.url, seen);
  await openWaiting({ page }, site);
  return {
    page,
    app: appIn(page),
    t: textsOf(seen.locale),
    close: async () => {
      expect(complaints).toEqual([]);
      await close();
    },
  };
}

test('whom nothing waits for is told so', async () => {
  const { page, app, t, close } = await waitingOf('viewer');
  await app.getByText(t('waiting.nothing')).waitFor();
  await picture(page, 'waiting-nothing');
  await close();
});

test('on a phone and in Chinese it fits, and whatever is to be hit is large enough for a thumb', async () => {
  const { page, app, t, close } = await waitingOf('sponsor', {
    locale: 'zh-CN',
    theme: 'dark',
    width: 360,
  });
  const act = app.getByRole('link', { name: t('waiting.act.change').replace('{{name}}', 'CR-1') });
  await act.waitFor();
  const box = await act.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await accessibilityViolations(page)).toEqual([]);
  await picture(page, 'waiting-phone');
  await close();
});

test('the sponsor finds what waits, opens it, decides, and it waits no more', async () => {
  const { page, app, t, close } = await waitingOf('sponsor');
  await app.getByText(CHANGE.title).waitFor();
  await picture(page, 'waiting-sponsor');
  await app
    .getByRole('link', { name: t('waiting.act.change').replace('{{name}}', 'CR-1') })
    .click();
  await page.waitForURL(`**/changes/${CHANGE.changeId}`);
  await app.getByText(CHANGE.what).first().waitFor();
  await picture(page, 'waiting-decision');
  for (const act of ['change.decision.act.approved', 'change.decision.give.approved']) {
    await app.getByRole('button', { name: t(act), exact: true }).click();
  }
  await app.getByText(t('change.decision.hash')).first().waitFor();
  await picture(page, 'waiting-decided');
  await letTimePass(site, clock, 2);
  await openWaiting({ page }, site);
  await app.getByText(t('waiting.nothing')).waitFor();
  await close();
});
