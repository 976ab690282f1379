import { STORAGE_LIMITS } from './limits';
import type { Ttl } from './request-bodies';
import { badRequest } from './storage-failure';

const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/**
 * A time-to-live in milliseconds, at most a year.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/entities-api/#ttl
 */
export function timeToLiveMs(ttl: Ttl | undefined): number | undefined {
  if (ttl === undefined) return undefined;
  const ms = ttl.value * UNIT_MS[ttl.unit];
  if (ms > 0 && ms <= STORAGE_LIMITS.TTL_MAX_MS) return ms;
  throw badRequest(
    'LOCAL_SITE_INVALID_TTL',
    'A time-to-live must be positive and at most one year.',
  );
}
