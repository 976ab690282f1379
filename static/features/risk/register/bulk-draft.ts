import type { Proximity, RiskState } from '../../../../src/risk/contract';
import type { BulkValues } from './use-bulk-change';

export const BULK_FIELDS = ['owner', 'review', 'category', 'proximity', 'state'] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

export interface BulkDraft {
  readonly field: BulkField;
  readonly owner: string;
  readonly review: string;
  readonly category: string;
  readonly proximity: Proximity | '';
  readonly state: RiskState | '';
  readonly reason: string;
}

export const EMPTY_BULK: BulkDraft = {
  field: 'owner',
  owner: '',
  review: '',
  category: '',
  proximity: '',
  state: '',
  reason: '',
};

/** What would be written; undefined as long as something is missing. */
export function bulkValues(draft: BulkDraft): BulkValues | undefined {
  const reason = draft.reason.trim();
  switch (draft.field) {
    case 'owner':
      return draft.owner === '' ? undefined : { ownerAccountId: draft.owner };
    case 'review':
      return draft.review === '' ? undefined : { reviewDate: draft.review };
    case 'category':
      return draft.category === '' ? undefined : { category: draft.category };
    case 'proximity':
      return draft.proximity === '' ? undefined : { proximity: draft.proximity };
    case 'state':
      if (draft.state === '' || (draft.state === 'closed' && reason === '')) return undefined;
      return { state: draft.state, ...(reason === '' ? {} : { reason }) };
  }
}
