import type { HistoryEntry } from '../../thread/history/contract';

/** One act on a requirement. */
export type RequirementHistoryEntry = HistoryEntry<
  'raised' | 'changed' | 'moved' | 'retired' | 'restored' | 'takenOver' | 'putBack'
>;

/** One act on what stands beside the requirements. */
export type EntryHistoryEntry = HistoryEntry<
  'raised' | 'changed' | 'moved' | 'removed' | 'putBack'
>;
