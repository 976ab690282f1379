import type { ErrorDetail } from '../../src/app-error';

/** Why a call to the back end did not succeed; `detail.key` is a key under `errors.` of the locale files. */
export class CallFailure extends Error {
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail, cause?: unknown) {
    super(`${detail.code} ${detail.key}`, { cause });
    this.name = 'CallFailure';
    this.detail = detail;
  }
}

/** What to tell about anything that was thrown. */
export function failureDetail(failure: unknown): ErrorDetail {
  if (failure instanceof CallFailure) return failure.detail;
  return { code: 'INTERNAL', key: 'unexpected' };
}

/** Whether asking once more can help. */
export function isWorthRepeating(failure: unknown): boolean {
  return ['UNAVAILABLE', 'RETRY', 'INTERNAL'].includes(failureDetail(failure).code);
}
