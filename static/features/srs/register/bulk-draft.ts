import type { RequirementChange } from '../../../../src/srs/requirement/contract';
import { VALUES } from '../requirement-values';

export const BULK_FIELDS = [
  'priority',
  'scope',
  'fit',
  'type',
  'verification',
  'chapter',
  'module',
  'state',
] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

export interface BulkDraft {
  readonly field: BulkField;
  /** Empty as long as nothing is chosen; no module is a choice. */
  readonly value: string;
  readonly reason: string;
}

export const EMPTY_BULK: BulkDraft = { field: 'priority', value: '', reason: '' };

/** What would be written; undefined as long as something is missing. */
export function bulkValues({
  field,
  value,
  reason,
}: BulkDraft): Omit<RequirementChange, 'requirementId' | 'version'> | undefined {
  if (field === 'module') return { module: value.trim() === '' ? null : value.trim() };
  const chosen = VALUES[field].find((one) => one === value);
  if (chosen === undefined) return undefined;
  if (field !== 'state') return { [field]: chosen };
  const why = reason.trim();
  if (chosen === 'retired' && why === '') return undefined;
  const state = VALUES.state.find((one) => one === chosen);
  return state && { state, ...(why === '' ? {} : { reason: why }) };
}
