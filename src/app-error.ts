/** The closed list of what a function may answer besides success. */
export const ERROR_CODES = [
  /** The input breaks a rule; `field` names which part of it. */
  'INVALID',
  /** It does not exist, or the caller may not know that it exists. */
  'NOT_FOUND',
  /** The caller may see it but not do this. */
  'FORBIDDEN',
  /** Somebody else changed it first; `params` say who and when where that is known. */
  'CONFLICT',
  /** It existed and was removed. */
  'GONE',
  /** A limit of the platform or the app was reached. */
  'LIMIT',
  /** Jira, Confluence or the storage did not answer as expected; nothing was changed. */
  'UNAVAILABLE',
  /** The platform asks to wait; `params.seconds` says how long. */
  'RETRY',
  /** A fault of the app; `params.correlationId` finds the detail in the log. */
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorDetail {
  readonly code: ErrorCode;
  /** Path in the payload, e.g. `draft.startDate`. */
  readonly field?: string;
  /** Key under `errors.` in the locale files. */
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export class AppError extends Error {
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail, cause?: unknown) {
    super(`${detail.code} ${detail.key}`, { cause });
    this.name = 'AppError';
    this.detail = detail;
  }
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorDetail };

/** INVALID: a value that a rule refuses; `field` says which, `key` why, both for the screen. */
export function invalid(
  field: string,
  key: string,
  params?: Readonly<Record<string, string | number>>,
): AppError {
  return new AppError({ code: 'INVALID', field, key, ...(params === undefined ? {} : { params }) });
}
