import type { SiteClock } from './clock';

/** A clock that stands still until it is moved, for tests. */
export interface ManualClock extends SiteClock {
  /**
   * Moves time forward by `ms`, running every task that falls due, in the order of its time. What a
   * task sets going is given the chance to run before the next task. `0` runs what is due now.
   */
  advance(ms: number): Promise<void>;
  /**
   * Moves time forward at once, as over a night in which the machine slept: what fell due meanwhile runs when it wakes, a
   * schedule once and not for each time it missed.
   */
  leap(ms: number): Promise<void>;
  /** Moves to the next task, however far away, and runs all of that moment. @returns false when there is none. */
  advanceToNext(): Promise<boolean>;
  /** When the next task falls due; undefined when there is none. */
  nextAt(): number | undefined;
  /** Whether a task is due at the present time. */
  isDue(): boolean;
}

interface Task {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** @param start milliseconds since the epoch */
export function createManualClock(start: number): ManualClock {
  let now = start;
  let added = 0;
  const tasks = new Set<Task>();

  function next(): Task | undefined {
    let earliest: Task | undefined;
    for (const task of tasks) {
      const isEarlier =
        !earliest ||
        task.at < earliest.at ||
        (task.at === earliest.at && task.order < earliest.order);
      if (isEarlier) earliest = task;
    }
    return earliest;
  }

  async function runUntil(end: number): Promise<void> {
    await settle();
    for (let task = next(); task && task.at <= end; task = next()) {
      tasks.delete(task);
      now = Math.max(now, task.at);
      task.run();
      await settle();
    }
    now = Math.max(now, end);
  }

  return {
    now: () => now,
    after: (delayMs, run) => {
      added += 1;
      const task: Task = { at: now + Math.max(0, delayMs), order: added, run };
      tasks.add(task);
      return () => {
        tasks.delete(task);
      };
    },
    advance: (ms) => runUntil(now + ms),
    leap: (ms) => {
      now += ms;
      return runUntil(now);
    },
    advanceToNext: async () => {
      const task = next();
      if (!task) return false;
      await runUntil(task.at);
      return true;
    },
    nextAt: () => next()?.at,
    isDue: () => {
      const task = next();
      return task !== undefined && task.at <= now;
    },
  };
}

/** Lets promises that are already resolved run on; two turns, since a turn may queue the next one. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
