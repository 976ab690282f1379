import type { ConsumerOutcome } from '../forge/services';
import type { StoredEvent } from './event-store';
import { QUEUE_LIMITS } from './limits';

/** What becomes of an event after a delivery. */
export type RetryPlan =
  | { readonly kind: 'done' }
  | { readonly kind: 'dropped' }
  | {
      readonly kind: 'retry';
      readonly dueAt: number;
      readonly retry: NonNullable<StoredEvent['retry']>;
    };

/**
 * A retry that the app asks for comes after its `retryAfter`; after an error of the app (thrown, timed
 * out, process dead) with growing intervals. Either ends with the retention window.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/#retries
 */
export function planRetry(event: StoredEvent, outcome: ConsumerOutcome, now: number): RetryPlan {
  if (outcome.kind === 'done') return { kind: 'done' };
  const failures = event.retry?.count ?? 0;
  const delayMs = outcome.kind === 'retry' ? askedDelayMs(outcome, failures) : backoffMs(failures);
  const dueAt = now + delayMs;
  if (dueAt > event.pushedAt + QUEUE_LIMITS.RETENTION_MS) return { kind: 'dropped' };
  const data = outcome.kind === 'retry' ? fitting(outcome.retryData) : event.retry?.data;
  return { kind: 'retry', dueAt, retry: { count: failures + 1, reason: outcome.reason, data } };
}

function askedDelayMs(
  outcome: Extract<ConsumerOutcome, { kind: 'retry' }>,
  failures: number,
): number {
  if (outcome.retryAfterSeconds === undefined) return backoffMs(failures);
  return Math.min(outcome.retryAfterSeconds, QUEUE_LIMITS.RETRY_AFTER_MAX_SECONDS) * 1_000;
}

function backoffMs(failures: number): number {
  return Math.min(QUEUE_LIMITS.BACKOFF_FIRST_MS * 2 ** failures, QUEUE_LIMITS.BACKOFF_MAX_MS);
}

/** Data beyond 4 KB is not carried: an app must not count on it. */
function fitting(data: unknown): unknown {
  if (data === undefined) return undefined;
  return Buffer.byteLength(JSON.stringify(data)) <= QUEUE_LIMITS.RETRY_DATA_BYTES
    ? data
    : undefined;
}
