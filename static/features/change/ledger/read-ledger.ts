import type { LedgerPage, LedgerRow } from '../../../../src/change/court/contract';
import { call } from '../../../shared/call';
import { readPages } from '../../../shared/read-pages';

export interface Ledger extends Pick<LedgerPage, 'growth'> {
  readonly rows: readonly LedgerRow[];
}

/**
 * Reads the ledger page by page to its end; a request that comes on two pages counts as it came last.
 * @throws CallFailure, or the signal's reason when somebody stopped it.
 */
export async function readLedger(engagementId: string, signal: AbortSignal): Promise<Ledger> {
  const rows = new Map<string, LedgerRow>();
  const { growth } = await readPages(
    (rest) => call('change.ledger', { engagementId, ...rest }),
    signal,
    (page) => {
      for (const row of page.rows) rows.set(row.changeId, row);
    },
  );
  return { rows: [...rows.values()], growth };
}
