import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RiskView } from '../../../../../src/risk/contract';
import { call } from '../../../../shared/call';
import { useRisksWritten } from '../../use-register';
import { valuesBefore, valuesOfCell, type InlineColumn, type InlineValues } from './inline-draft';

/** A change that was made in the table, and the way back. */
export interface Made {
  readonly riskId: string;
  /** The version that it made. */
  readonly version: number;
  readonly column: InlineColumn;
  readonly before: InlineValues;
}

/** Writes one field of one risk against the version that was seen; the last change can be taken back. */
export function useInlineEdit(engagementId: string) {
  const written = useRisksWritten(engagementId);
  const [made, setMade] = useState<Made>();
  const write = (riskId: string, version: number, values: InlineValues) =>
    call('risk.change', { engagementId, changes: [{ riskId, version, ...values }] });
  const save = useMutation({
    mutationFn: ({
      risk,
      column,
      draft,
    }: {
      risk: RiskView;
      column: InlineColumn;
      draft: string;
    }) => write(risk.riskId, risk.version, valuesOfCell(risk, column, draft)),
    onSuccess: ({ risks }, { risk, column }) => {
      const version = risks[0]?.version ?? risk.version + 1;
      setMade({ riskId: risk.riskId, version, column, before: valuesBefore(risk, column) });
    },
    // After a conflict, too, what is stored now is what shall be seen.
    onSettled: written,
  });
  const undo = useMutation({
    mutationFn: ({ riskId, version, before }: Made) => write(riskId, version, before),
    onSuccess: () => setMade(undefined),
    onSettled: written,
  });
  return { save, undo, made };
}

export type InlineEdit = ReturnType<typeof useInlineEdit>;
