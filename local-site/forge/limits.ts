const DOCS = 'https://developer.atlassian.com/platform/forge';

/**
 * Forge's limits on invocations. Sizes in bytes (1 KB = 1024 bytes), times in milliseconds.
 * All but the rates: {@link https://developer.atlassian.com/platform/forge/limits-invocation/}.
 */
export const FORGE_LIMITS = Object.freeze({
  /** Resolvers, product triggers and validators. */
  RUNTIME_MS: 25_000,
  /** Consumers and scheduled triggers whose function names no `timeoutSeconds`. */
  LONG_RUNTIME_DEFAULT_MS: 55_000,
  LONG_RUNTIME_MAX_MS: 900_000,
  MEMORY_DEFAULT_MB: 512,
  MEMORY_MAX_MB: 1_024,
  FRONT_END_REQUEST_BYTES: 500 * 1_024,
  FRONT_END_RESPONSE_BYTES: 5 * 1_024 * 1_024,
  PAYLOAD_BYTES: 5 * 1_024 * 1_024,
  /** For each minute of the function's time limit, rounded up. */
  LOG_LINES_PER_RUNTIME_MINUTE: 100,
  LOG_BYTES: 200 * 1_024,
  /** Invocations of one user a minute: {@link https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/}. */
  INVOCATIONS_PER_USER_MINUTE: 1_200,
  /** Invocations of one installation a minute; same page. */
  INVOCATIONS_PER_INSTALLATION_MINUTE: 5_000,
  /** Retries of one product event: {@link https://developer.atlassian.com/platform/forge/events-reference/product_events/}. */
  EVENT_RETRIES: 4,
  /** Longest `retryAfter`; longer ones are lowered to it. Same page as async events. */
  RETRY_AFTER_MAX_MS: 900_000,
});

/** Page that a refusal names, so that a developer can read the limit there. */
export const LIMITS_PAGE = `${DOCS}/limits-invocation/`;
