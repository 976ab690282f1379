import { changedFields as fieldsChanged } from '../../thread/model/changed-fields';
import type { RequirementHistoryEntry } from '../history/contract';
import type { Requirement } from './requirement';

/** What is told elsewhere, or is no field of what people write. */
const NOT_TOLD = new Set(['requirementId', 'version', 'number', 'changed', 'openedBy']);

/** Fields that differ, with what was there and what is. */
export function changedFields(
  before: Requirement | undefined,
  after: Requirement,
): RequirementHistoryEntry['fields'] {
  return fieldsChanged(before, after, NOT_TOLD);
}
