import type { SiteClock } from './clock';

/** Longest delay that Node's timers take; a longer one would fire at once. */
const MAX_TIMER_MS = 2_147_483_647;

/** The machine's own time. Its timers do not keep the process alive. */
export function createRealClock(): SiteClock {
  return {
    now: () => Date.now(),
    after: (delayMs, task) => {
      let timer: NodeJS.Timeout;
      const wait = (remainingMs: number): void => {
        const stepMs = Math.min(Math.max(remainingMs, 0), MAX_TIMER_MS);
        timer = setTimeout(() => {
          if (remainingMs > stepMs) wait(remainingMs - stepMs);
          else task();
        }, stepMs);
        timer.unref();
      };
      wait(delayMs);
      return () => clearTimeout(timer);
    },
  };
}
