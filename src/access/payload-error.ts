import { AppError } from '../app-error';

interface Issue {
  readonly path: readonly PropertyKey[];
  /** What a text should be. */
  readonly format?: string;
  /** Of an object that may not have them. */
  readonly keys?: readonly string[];
  /** Of a value that is none of several kinds: what is wrong with it as each of them, paths from the value on. */
  readonly errors?: readonly (readonly Issue[])[];
}

/** Fields whose refusal has words of its own; every other one is named by its path. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['templateKey', 'templateUnknown'],
  ['startDate', 'startDateInvalid'],
  ['clientName', 'clientNameTooLong'],
]);

/** INVALID for a payload that does not fit its schema, naming the first field that does not. */
export function payloadError(issues: readonly Issue[]): AppError {
  const path = wrongPath(issues).map(String);
  const field = path.join('.');
  const other = issues[0]?.format === 'date' ? 'noSuchDay' : 'invalidField';
  const key = KEYS.get(path.at(-1) ?? '') ?? other;
  return new AppError({
    code: 'INVALID',
    key,
    ...(field === '' ? {} : { field }),
    params: key === 'clientNameTooLong' ? { max: 120 } : { field: field === '' ? '-' : field },
  });
}

function wrongPath([issue]: readonly Issue[]): readonly PropertyKey[] {
  if (issue === undefined) return [];
  const [unknown] = issue.keys ?? [];
  if (unknown !== undefined) return [...issue.path, unknown];
  return [...issue.path, ...wrongPath(likeliestOf(issue.errors ?? []))];
}

/** Of several kinds the one that the value most nearly is: wrong in places within it, and in the fewest. */
function likeliestOf(kinds: readonly (readonly Issue[])[]): readonly Issue[] {
  const within = kinds
    .map((issues) => ({
      issues,
      places: new Set(issues.map((each) => wrongPath([each]).join('.'))),
    }))
    .filter(({ places }) => !places.has(''));
  const fewest = Math.min(...within.map(({ places }) => places.size));
  return within.find(({ places }) => places.size === fewest)?.issues ?? [];
}
