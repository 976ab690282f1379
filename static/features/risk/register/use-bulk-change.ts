import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_CHANGES, type RiskChange, type RiskView } from '../../../../src/risk/contract';
import { call } from '../../../shared/call';
import { useRisksWritten } from '../use-register';
import { writeInSlices, type Outcome } from '../../../shared/register/write-in-slices';

/** What of many risks shall be different, without their ids and versions. */
export type BulkValues = Omit<RiskChange, 'riskId' | 'version'>;

/** Changes many risks against the versions that were seen. */
export function useBulkChange(engagementId: string, onAllDone: () => void) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const written = useRisksWritten(engagementId);
  const change = useMutation({
    mutationFn: ({ risks, values }: { risks: readonly RiskView[]; values: BulkValues }) => {
      setOutcomes([]);
      return writeInSlices(
        risks,
        MOST_CHANGES,
        ({ riskId }) => riskId,
        (slice) =>
          call('risk.change', {
            engagementId,
            changes: slice.map(({ riskId, version }) => ({ riskId, version, ...values })),
          }),
        setOutcomes,
      );
    },
    onSuccess: (all) => {
      written();
      if (all.every(({ failure }) => failure === undefined)) onAllDone();
    },
  });
  return { change, outcomes };
}
