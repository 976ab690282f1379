import { z } from 'zod';
import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import type { FaultKind } from '../../local-site/platform/faults';
import { aDraft, projectIdOf } from '../support/engagement/a-draft';
import {
  engagementState,
  letTimePass,
  type EngagementState,
} from '../support/engagement/engagement-state';
import { aSite, type TestSite } from '../support/site/a-site';

const PROJECT = 'NWE';
/** Search and queries lag behind writes: harder than without. */
const LAG_MS = 5_000;
/** Longer than a lease, and two runs of the recovery. */
const RECOVERY_MINUTES = 12;
/** The app's process dies at most this often in one sweep; a longer job would need a larger number. */
const MOST_CALLS = 200;
/** Sites that run at once: the machine has few cores, and most of a run is waiting. */
const AT_ONCE = 4;

const answer = z.looseObject({ ok: z.boolean() });

interface Run {
  readonly hasFired: boolean;
  readonly state: EngagementState;
}

/** One whole start with a fault at the n-th platform call; whoever gets an error tries once more. */
async function startWithFault(nth: number, fault: FaultKind | undefined): Promise<Run> {
  const clock: ManualClock = createManualClock(Date.UTC(2026, 2, 2, 9));
  const site: TestSite = await aSite({ clock, lagMs: LAG_MS, isChecked: false });
  try {
    const projectId = projectIdOf(site, PROJECT);
    const draft = aDraft(site, PROJECT);
    if (fault !== undefined) site.faults.arm({ kind: 'any', nth, fault });
    const start = () =>
      site.call('engagement.start', { projectId, draft }, { as: 'lead', project: PROJECT });
    const first = await start().then(
      (value) => answer.parse(value).ok,
      () => false,
    );
    if (!first) await start().catch(() => undefined);
    await site.idle();
    await letTimePass(site, clock, RECOVERY_MINUTES);
    const hasFired = fault !== undefined && site.faults.waiting() === 0;
    site.faults.disarm();
    return { hasFired, state: await engagementState(site, PROJECT, projectId) };
  } finally {
    await site.close();
  }
}

test.each(['death-after', 'cut-after'] as const)(
  'ends in the same state after %s at any single platform call',
  async (fault) => {
    const undisturbed = await startWithFault(1, undefined);
    expect(undisturbed.state).toMatchObject({
      duplicates: [],
      itemsWithoutIssue: [],
      phasesWithoutIssue: [],
      state: 'active',
    });
    const wrong: { nth: number; state: EngagementState }[] = [];
    let tried = 0;
    for (let from = 1; tried === from - 1 && from <= MOST_CALLS; from += AT_ONCE) {
      const numbers = Array.from({ length: AT_ONCE }, (_, index) => from + index);
      const runs = await Promise.all(numbers.map((nth) => startWithFault(nth, fault)));
      for (const [index, { hasFired, state }] of runs.entries()) {
        if (!hasFired) continue;
        tried += 1;
        const isSame = JSON.stringify(state) === JSON.stringify(undisturbed.state);
        if (!isSame) wrong.push({ nth: from + index, state });
      }
    }
    console.log(`${fault}: ${tried} calls tried, ${wrong.length} wrong`);

    expect(tried).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  },
  600_000,
);
