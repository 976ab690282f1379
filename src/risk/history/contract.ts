import type { HistoryEntry } from '../../thread/history/contract';

/** One act on a risk. `heard`: somebody changed its issue in Jira; `imported`: from a file, raised or changed. */
export type RiskHistoryEntry = HistoryEntry<
  'raised' | 'adopted' | 'imported' | 'changed' | 'moved' | 'heard' | 'dismissed'
>;
