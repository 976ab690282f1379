import { join } from 'node:path';
import { createManualClock } from '../../local-site/platform/manual-clock';
import type { MeterReading } from '../../local-site/platform/meter';
import { projectIdOf } from '../support/engagement/a-draft';
import { ask, progressOf, startEngagement } from '../support/engagement/ask';
import { engagementState, letTimePass } from '../support/engagement/engagement-state';
import { LARGE_ITEM_COUNT } from '../support/engagement/large-template';
import { aSite, type TestSite } from '../support/site/a-site';

const PROJECT = 'NWE';
let site: TestSite;

test('a plan of a thousand items is made within its budget of platform calls', async () => {
  const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  const appEntry = join(process.cwd(), 'test/support/engagement/large-template-app.ts');
  site = await aSite({ clock, appEntry, isChecked: false });
  site.meter.reset();

  const job = await startEngagement(site);
  await site.idle();
  const { calls } = site.meter.read();
  const progress = await progressOf(site, job);

  expect(progress).toMatchObject({ state: 'done', done: LARGE_ITEM_COUNT, failures: [] });
  expect(calls.jira).toBeLessThanOrEqual(Math.ceil(LARGE_ITEM_COUNT / 50) + 12);
  expect(calls.storage).toBeLessThanOrEqual(Math.ceil(LARGE_ITEM_COUNT / 24) + 10);

  // Links follow in the background, thirty a message, and the test's clock takes one message a minute.
  await letTimePass(site, clock, 40);
  expect(await engagementState(site, PROJECT, projectIdOf(site, PROJECT))).toMatchObject({
    state: 'active',
    issues: LARGE_ITEM_COUNT + 10,
    duplicates: [],
    links: LARGE_ITEM_COUNT - 1,
    itemsWithoutIssue: [],
    phasesWithoutIssue: [],
  });
  await site.close();
}, 120_000);

describe('with a plan of 120 items', () => {
  let projectId: string;
  // Real time and latencies: only so does the meter see which calls wait for which.
  beforeAll(async () => {
    site = await aSite({ isChecked: false });
    projectId = projectIdOf(site, PROJECT);
    await startEngagement(site, { templateKey: 'erp' });
    await site.idle();
    site.faults.setLatencyMs('jira', 40);
    site.faults.setLatencyMs('storage', 40);
    site.faults.setLatencyMs('queue', 40);
  }, 30_000);
  afterAll(() => site.close());

  test.each([
    ['engagement.open', 6],
    ['engagement.overview', 6],
    ['plan.get', 6],
  ])('%s takes at most three round trips and %i calls', async (name, mostCalls) => {
    const payload = name === 'engagement.open' ? { projectId } : { engagementId: `p${projectId}` };

    const reading = await measured(name, payload);

    expect(reading.sequentialDepth).toBeLessThanOrEqual(3);
    expect(callsOf(reading)).toBeLessThanOrEqual(mostCalls);
    expect(callsOf(reading)).toBeGreaterThan(0);
  });

  async function measured(name: string, payload: unknown): Promise<MeterReading> {
    site.meter.reset();
    const answer = await ask(site, name, payload);
    expect(answer.ok).toBe(true);
    return site.meter.read();
  }
});

function callsOf({ calls }: MeterReading): number {
  return calls.jira + calls.confluence + calls.storage + calls.queue;
}
