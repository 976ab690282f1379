import { MOST_CHANGES, type RiskChange, type RiskView } from '../../../../src/risk/contract';
import { call } from '../../../shared/call';
import { useBulkWrite } from '../../../shared/register/use-bulk-write';
import { useRisksWritten } from '../use-register';

/** What of many risks shall be different, without their ids and versions. */
export type BulkValues = Omit<RiskChange, 'riskId' | 'version'>;

/** Changes many risks against the versions that were seen. */
export function useBulkChange(engagementId: string, onAllDone: () => void) {
  return useBulkWrite({
    most: MOST_CHANGES,
    idOf: ({ riskId }: RiskView) => riskId,
    write: (slice, values: BulkValues) =>
      call('risk.change', {
        engagementId,
        changes: slice.map(({ riskId, version }) => ({ riskId, version, ...values })),
      }),
    onTried: useRisksWritten(engagementId),
    onAllDone,
  });
}
