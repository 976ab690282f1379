/**
 * Limits of Forge's hosted storage. Unless another page is named:
 * {@link https://developer.atlassian.com/platform/forge/limits-kvs-ce/}.
 * Where Atlassian's pages disagree the stricter number stands.
 */
export const STORAGE_LIMITS = Object.freeze({
  KEY_CHARACTERS: 500,
  KEY_PATTERN: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
  /** UTF-8 bytes of the value as JSON. */
  VALUE_BYTES: 240 * 1_024,
  /** https://developer.atlassian.com/platform/forge/storage-reference/kvs-api-secret/ */
  SECRET_BYTES: 128 * 1_024,
  /** Levels of objects and arrays; the pages on error handling say 32. */
  VALUE_DEPTH: 31,
  TRANSACTION_OPERATIONS: 25,
  TRANSACTION_BYTES: 4 * 1_024 * 1_024,
  /** https://developer.atlassian.com/platform/forge/storage-reference/entities-batch/ */
  BATCH_KEYS: 25,
  /** Of a batch that sets; same page. */
  BATCH_BYTES: 4 * 1_024 * 1_024,
  /** https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/#query-limit */
  PAGE_DEFAULT: 10,
  PAGE_MAX: 100,
  QUERY_CONDITIONS: 100,
  /** Values of an index's range attributes together, as UTF-8. */
  INDEX_RANGE_BYTES: 900,
  /** Values of an index's partition attributes together, as UTF-8. */
  INDEX_PARTITION_BYTES: 1_700,
  ENTITIES: 20,
  ENTITY_ATTRIBUTES: 50,
  ENTITY_INDEXES: 7,
  ENTITY_NAME_MIN_CHARACTERS: 3,
  ENTITY_NAME_MAX_CHARACTERS: 60,
  ATTRIBUTE_NAME_CHARACTERS: 30,
  INDEX_NAME_MIN_CHARACTERS: 3,
  INDEX_NAME_MAX_CHARACTERS: 50,
  /** https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/#values */
  INTEGER_MIN: -2_147_483_648,
  INTEGER_MAX: 2_147_483_647,
  FLOAT_MIN: 1e-130,
  FLOAT_MAX: 9.999999999999999e125,
  /** https://developer.atlassian.com/platform/forge/storage-reference/entities-api/#ttl */
  TTL_MAX_MS: 365 * 24 * 3_600 * 1_000,
  /** How long expired data may still be read; same page. */
  EXPIRED_KEPT_MS: 48 * 3_600 * 1_000,
  /** A request counts once for each 10 KB that it has begun. */
  UNIT_BYTES: 10 * 1_024,
  /** https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/#storage-limits */
  REQUESTS_PER_SECOND: 1_000,
  READ_UNITS_PER_MINUTE: 4_000,
  WRITE_UNITS_PER_MINUTE: 4_000,
  /** Atlassian says only that cursors are not to be kept; the local site lets them live this long. */
  CURSOR_LIFE_MS: 15 * 60 * 1_000,
});
