import { changedFields as fieldsChanged } from '../../thread/model/changed-fields';
import type { RiskHistoryEntry } from '../history/contract';
import type { Risk } from './risk';

/** What is told elsewhere, or is no field of what people write. */
const NOT_TOLD = new Set([
  'engagementId',
  'riskId',
  'version',
  'changed',
  'libraryKey',
  'issue',
  'issueProblem',
  'shownVersion',
  'work',
  'signals',
  'watchProblems',
  'seeing',
  'secondaryOf',
]);

/** Fields that differ, with what was there and what is. */
export function changedFields(before: Risk | undefined, after: Risk): RiskHistoryEntry['fields'] {
  return fieldsChanged(before, after, NOT_TOLD);
}
