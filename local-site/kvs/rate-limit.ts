import type { SiteClock } from '../platform/clock';
import { STORAGE_LIMITS } from './limits';
import { rateLimitExceeded } from './storage-failure';

/** Counts requests; `take` refuses with 429 what goes beyond Forge's limits of one installation. */
export interface RateLimit {
  take(access: 'read' | 'write', bytes: number): void;
}

interface Window {
  readonly lengthMs: number;
  readonly max: number;
  readonly what: string;
  since: number;
  used: number;
}

/** Fixed windows, since Atlassian does not say how it counts. */
export function createRateLimit(clock: SiteClock): RateLimit {
  const start = clock.now();
  const window = (lengthMs: number, max: number, what: string): Window => ({
    lengthMs,
    max,
    what,
    since: start,
    used: 0,
  });
  const requests = window(1_000, STORAGE_LIMITS.REQUESTS_PER_SECOND, '1000 requests a second');
  const units = {
    read: window(60_000, STORAGE_LIMITS.READ_UNITS_PER_MINUTE, '4000 read units a minute'),
    write: window(60_000, STORAGE_LIMITS.WRITE_UNITS_PER_MINUTE, '4000 write units a minute'),
  };

  function spend(target: Window, amount: number): void {
    if (clock.now() - target.since >= target.lengthMs) {
      target.since = clock.now();
      target.used = 0;
    }
    if (target.used + amount > target.max) throw rateLimitExceeded(target.what);
    target.used += amount;
  }

  return {
    take: (access, bytes) => {
      spend(requests, 1);
      spend(units[access], Math.max(1, Math.ceil(bytes / STORAGE_LIMITS.UNIT_BYTES)));
    },
  };
}
