import type { ChangeExportPage, ExportedChange } from '../../../../src/change/exchange/contract';
import { call } from '../../../shared/call';
import { readPages } from '../../../shared/read-pages';
import { filterOf, type RegisterLook } from '../register/register-filter';

export interface ReadChanges extends Pick<ChangeExportPage, 'currency' | 'day'> {
  readonly changes: readonly ExportedChange[];
}

/**
 * Reads all requests that somebody looks at, page by page; one that comes on two pages counts as it came last.
 * @throws CallFailure, or the signal's reason when somebody stopped it.
 */
export async function readChanges(
  engagementId: string,
  look: RegisterLook,
  signal: AbortSignal,
  onProgress: (count: number) => void = () => undefined,
): Promise<ReadChanges> {
  const changes = new Map<string, ExportedChange>();
  const asked = { engagementId, filter: filterOf(look), sort: look.sort };
  const { currency, day } = await readPages(
    (rest) => call('change.export', { ...asked, ...rest }),
    signal,
    ({ rows }) => {
      for (const change of rows) changes.set(change.changeId, change);
      onProgress(changes.size);
    },
  );
  return { changes: [...changes.values()], currency, day };
}
