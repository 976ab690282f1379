import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import type { CallKind } from '../../../local-site/platform/faults';

/** What a call costs when nothing is known of the day: milliseconds by kind. */
export const LATENCY_MS = {
  jira: 120,
  confluence: 150,
  storage: 20,
  queue: 20,
  invoke: 50,
  other: 0,
} as const satisfies Record<CallKind, number>;

/** No wait of the site but a latency is as short. */
const LONGEST_LATENCY_MS = Math.max(...Object.values(LATENCY_MS));

/** So often in a row nothing new must have come until a moment counts as complete. */
const QUIET_ROUNDS = 3;

/** A manual clock that knows how many platform calls wait out their latency. */
export interface LatencyClock extends ManualClock {
  readonly underWay: () => number;
}

/** Tells when the app's code can do nothing more without another answer. */
interface CaughtUp {
  readonly caughtUp: () => Promise<void>;
}

export function createLatencyClock(start: number): LatencyClock {
  const clock = createManualClock(start);
  const waits = new Set<symbol>();
  return {
    ...clock,
    after: (delayMs, run) => {
      if (delayMs <= 0 || delayMs > LONGEST_LATENCY_MS) return clock.after(delayMs, run);
      const wait = Symbol('latency');
      waits.add(wait);
      const cancel = clock.after(delayMs, () => {
        waits.delete(wait);
        run();
      });
      return () => {
        waits.delete(wait);
        cancel();
      };
    },
    underWay: () => waits.size,
  };
}

/**
 * Lets the site's time pass only while calls are under way, so that computing costs no time and what was
 * measured is the same on every machine.
 */
export async function throughLatencies<T>(
  clock: LatencyClock,
  app: CaughtUp,
  work: Promise<T>,
): Promise<T> {
  const state = { isDone: false };
  const end = (): void => {
    state.isDone = true;
  };
  work.then(end, end);
  while (!state.isDone) {
    if (clock.underWay() === 0) {
      await realPause(1);
      continue;
    }
    await untilNoMoreCome(clock, app);
    await clock.advanceToNext();
  }
  return work;
}

/** Calls that belong together reach the site one after the other: the app's process is a thread of its own. */
async function untilNoMoreCome(clock: LatencyClock, app: CaughtUp): Promise<void> {
  for (let seen = 0, rounds = 0; rounds < QUIET_ROUNDS; rounds += 1) {
    await app.caughtUp();
    await realPause(1);
    if (clock.underWay() !== seen) rounds = 0;
    seen = clock.underWay();
  }
}

function realPause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
