import { changedFields as fieldsChanged } from '../../thread/model/changed-fields';
import type { CaseFacts, CaseHistoryEntry } from '../case/contract';

/** What is told elsewhere, or is no field of what people write. */
const NOT_TOLD = new Set([
  'engagementId',
  'caseId',
  'version',
  'contentVersion',
  'takenChanges',
  'changed',
]);
/** What is tested: an edit of it makes earlier results old. */
const TESTED = new Set(['title', 'scenario', 'role', 'preconditions', 'testData', 'steps']);

/** Fields that differ, with what was there and what is. */
export function changedCaseFields(
  before: CaseFacts | undefined,
  after: CaseFacts,
): CaseHistoryEntry['fields'] {
  return fieldsChanged(before, after, NOT_TOLD);
}

/** Whether what is tested has become something else. */
export function isTestedAnew(before: CaseFacts, after: CaseFacts): boolean {
  return changedCaseFields(before, after).some(({ field }) => TESTED.has(field));
}
