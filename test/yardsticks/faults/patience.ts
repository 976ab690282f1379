import type { Stage } from './stage';

/** A few turns of the event loop: what is due now has begun after them. */
const TURNS = 4;

/** Lets time pass without ever getting ahead of what is under way, except of what hangs. */
export interface Patience {
  /** To be told when a call gets no answer: from then on its function is not waited for. */
  readonly callHangs: () => void;
  /** Resolves when nothing can go on unless time passes. */
  readonly settle: () => Promise<void>;
  /** Moves to the next moment at which something happens, and lets it happen. */
  readonly step: () => Promise<void>;
  /** Waits for `work`, and lets time pass if it hangs. */
  readonly outcome: <T>(work: Promise<T>) => Promise<T>;
}

export function createPatience({ site, clock }: Stage): Patience {
  let hangs = false;
  let isOver = false;
  let tell = (): void => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });

  /** A function that waits for an answer which never comes ends only by its time limit. */
  function isStuck(): boolean {
    return site.meter
      .recent(10)
      .every(({ outcome, calls }) => outcome !== undefined || calls.some(isUnanswered));
  }

  async function untilIdleOrStuck(idle: Promise<void>): Promise<void> {
    const isIdle = watched(idle);
    for (let turns = 0; !isIdle() && turns < TURNS; turns = isStuck() ? turns + 1 : 0) await turn();
    if (isIdle()) end();
  }

  /** The platform has ended the function that hung. */
  function end(): void {
    hangs = false;
    isOver = true;
  }

  async function settle(): Promise<void> {
    const idle = site.idle();
    if (isOver) return idle;
    if (!hangs) await Promise.race([idle, told]);
    if (hangs) await untilIdleOrStuck(idle);
  }

  async function step(): Promise<void> {
    await clock.advanceToNext();
    await settle();
  }

  return {
    callHangs: () => {
      hangs = true;
      tell();
    },
    settle,
    step,
    outcome: async (work) => {
      const isDone = watched(work);
      const ended = work.then(
        () => undefined,
        () => undefined,
      );
      await Promise.race(isOver ? [ended] : [ended, told]);
      while (hangs && !isDone()) await step();
      if (hangs) end();
      return work;
    },
  };
}

function isUnanswered({ status }: { readonly status: number | 'dead' | 'cut' }): boolean {
  return status === 'cut';
}

/** Tells at any time whether it has ended, well or not. */
function watched(work: Promise<unknown>): () => boolean {
  let isDone = false;
  const note = (): void => {
    isDone = true;
  };
  work.then(note, note);
  return () => isDone;
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
