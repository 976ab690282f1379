import type { IssueMark, IssueStore } from '../../ports/issue-store';

/** A record whose issue carries a mark, as the app last left it. */
export interface Marked<Kept> {
  readonly kept: Kept;
  readonly issueId: string;
  readonly mark: IssueMark;
}

/**
 * Those of up to 100 records whose issue carries another mark than the app left there: whoever may edit an issue may
 * write its properties. Issues that are gone are passed over. One call.
 */
export async function findForged<Kept>(
  { issues }: { readonly issues: Pick<IssueStore, 'marksOf'> },
  marked: readonly Marked<Kept>[],
): Promise<readonly Kept[]> {
  if (marked.length === 0) return [];
  const found = await issues.marksOf(marked.map(({ issueId }) => issueId));
  return marked
    .filter(({ issueId, mark }) => found.has(issueId) && !isSame(found.get(issueId), mark))
    .map(({ kept }) => kept);
}

/** Whether two values are the same JSON, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (!isComposed(a) || !isComposed(b)) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  return (
    left.size === right.size && [...left].every(([key, value]) => isSame(value, right.get(key)))
  );
}

function isComposed(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What is undefined has no place in JSON. */
function fieldsOf(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, inner]) => inner !== undefined));
}
