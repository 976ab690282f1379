import type { CaseFacts, CaseHistoryEntry } from '../case/contract';

/** What is told elsewhere, or is no field of what people write. */
const NOT_TOLD = new Set(['engagementId', 'caseId', 'version', 'contentVersion', 'changed']);
/** What is tested: an edit of it makes earlier results old. */
const TESTED = new Set(['title', 'scenario', 'role', 'preconditions', 'testData', 'steps']);

/** Fields that differ, with what was there and what is. */
export function changedCaseFields(
  before: CaseFacts | undefined,
  after: CaseFacts,
): CaseHistoryEntry['fields'] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => JSON.stringify(old.get(field)) !== JSON.stringify(now.get(field)))
    .map((field) => ({
      field,
      ...(old.has(field) ? { before: old.get(field) } : {}),
      ...(now.has(field) ? { after: now.get(field) } : {}),
    }));
}

/** Whether what is tested has become something else. */
export function isTestedAnew(before: CaseFacts, after: CaseFacts): boolean {
  return changedCaseFields(before, after).some(({ field }) => TESTED.has(field));
}

function fieldsOf(testCase: CaseFacts | undefined): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(testCase ?? {}).filter(
      ([field, value]) => value !== undefined && !NOT_TOLD.has(field),
    ),
  );
}
