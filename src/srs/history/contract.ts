import type { HistoryEntry } from '../../thread/history/contract';

/** One act on a requirement. */
export type RequirementHistoryEntry = HistoryEntry<
  'raised' | 'changed' | 'retired' | 'restored' | 'takenOver'
>;
