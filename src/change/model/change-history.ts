import { changedFields as fieldsChanged } from '../../thread/model/changed-fields';
import type { ChangeHistoryEntry } from '../history/contract';
import type { Change } from './change';

/** What is told elsewhere, or is no field of what people write or decide. */
const NOT_TOLD = new Set([
  'engagementId',
  'changeId',
  'version',
  'number',
  'stays',
  'changed',
  'lastAct',
  'issue',
  'breach',
  'issueProblem',
  'shownVersion',
  'listedFor',
  'reminded',
  'about',
]);

/** Fields that differ, with what was there and what is. */
export function changedFields(
  before: Change | undefined,
  after: Change,
): ChangeHistoryEntry['fields'] {
  return fieldsChanged(before, after, NOT_TOLD);
}
