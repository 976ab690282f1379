import { AppError } from '../app-error';

interface Issue {
  readonly path: readonly PropertyKey[];
}

/** Fields whose refusal has words of its own; every other one is named by its path. */
const KEYS: Readonly<Record<string, string>> = {
  templateKey: 'templateUnknown',
  startDate: 'startDateInvalid',
  clientName: 'clientNameTooLong',
};

/** INVALID for a payload that does not fit its schema, naming the first field that does not. */
export function payloadError(issues: readonly Issue[]): AppError {
  const path = (issues[0]?.path ?? []).map(String);
  const field = path.join('.');
  const key = KEYS[path.at(-1) ?? ''] ?? 'invalidField';
  return new AppError({
    code: 'INVALID',
    key,
    ...(field === '' ? {} : { field }),
    params: key === 'clientNameTooLong' ? { max: 120 } : { field: field === '' ? '-' : field },
  });
}
