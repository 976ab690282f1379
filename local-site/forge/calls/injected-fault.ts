import type { CallKind } from '../../platform/faults';
import type { ServiceReply } from '../services';

/** Seconds that an injected 429 asks the caller to wait. */
const RETRY_AFTER_SECONDS = '1';

/** The answer of a service that throttles. @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
export function rateLimited(kind: CallKind): ServiceReply {
  const isStorage = kind === 'storage';
  return {
    status: 429,
    headers: {
      'content-type': 'application/json',
      'retry-after': RETRY_AFTER_SECONDS,
      ...(isStorage ? {} : { 'ratelimit-reason': 'jira-burst-based' }),
    },
    // Code: https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs/
    body: JSON.stringify(
      isStorage
        ? { code: 'RATE_LIMIT_EXCEEDED', message: 'Injected by the local site.' }
        : { errorMessages: ['Injected by the local site.'], errors: {} },
    ),
  };
}

/** The answer of a service that is out of order. Its text says that it is made up, since Atlassian promises none. */
export function serverError(): ServiceReply {
  return {
    status: 500,
    headers: { 'content-type': 'text/plain' },
    body: 'Injected by the local site.',
  };
}
