import type { SiteClock } from '../../platform/clock';

/** Resolves after `ms` of the site's time; at once for none. */
export function wait(clock: SiteClock, ms: number): Promise<void> {
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
