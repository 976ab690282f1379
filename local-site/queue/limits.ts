/**
 * Limits of Forge's async events. Unless another page is named:
 * {@link https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/}.
 */
export const QUEUE_LIMITS = Object.freeze({
  EVENTS_PER_PUSH: 50,
  /** All events of a push together, as JSON. */
  PUSH_BYTES: 200 * 1_024,
  DELAY_MAX_SECONDS: 900,
  RETRY_AFTER_MAX_SECONDS: 900,
  RETRY_DATA_BYTES: 4 * 1_024,
  /** An event that failed this long after it was pushed is dropped. */
  RETENTION_MS: 24 * 3_600 * 1_000,
  BACKOFF_MAX_MS: 15 * 60 * 1_000,
  /** https://developer.atlassian.com/platform/forge/limits-async-events/ */
  EVENTS_PER_MINUTE: 500,
  /** Atlassian says only "exponential backoff"; this is the local site's first interval. */
  BACKOFF_FIRST_MS: 1_000,
});
