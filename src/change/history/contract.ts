import type { HistoryEntry } from '../../thread/history/contract';
import type { ChangeAct } from '../states/contract';

/** One act on a request. */
export type ChangeHistoryEntry = HistoryEntry<
  'raised' | 'edited' | 'voted' | 'voided' | 'applied' | 'reverted' | 'heard' | ChangeAct
>;
