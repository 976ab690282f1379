/** A refusal of the storage, as it goes over the wire: `{code, message}` with an HTTP status. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A refusal whose code is in Atlassian's tables of errors, or for which 400 is the obvious status. */
export function badRequest(code: string, message: string): StorageFailure {
  return new StorageFailure(400, code, message);
}

/** `@forge/kvs` turns this one into `undefined`. */
export function keyNotFound(): StorageFailure {
  return new StorageFailure(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
}

/** A condition of a transaction does not hold. Atlassian documents neither status nor code. */
export function conditionFailed(key: string): StorageFailure {
  return new StorageFailure(
    409,
    'LOCAL_SITE_CONDITION_FAILED',
    `The transaction was not carried out: a condition on key ${key} does not hold.`,
  );
}

/** `keyPolicy: FAIL_IF_EXISTS` met an existing key. Atlassian documents neither status nor code. */
export function keyExists(key: string): StorageFailure {
  return new StorageFailure(409, 'LOCAL_SITE_KEY_EXISTS', `Key ${key} exists already.`);
}

/** What Atlassian does here is not documented, so the local site does not guess. */
export function notModelled(explanation: string): StorageFailure {
  return new StorageFailure(501, 'LOCAL_SITE_NOT_MODELLED', explanation);
}

/** @see https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs/ */
export function rateLimitExceeded(what: string): StorageFailure {
  return new StorageFailure(429, 'RATE_LIMIT_EXCEEDED', `Rate limit exceeded: ${what}.`);
}
