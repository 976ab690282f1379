import { call } from '../../../../shared/call';
import { useInlineEdit, type InlineEdit } from '../../../../shared/register/inline/use-inline-edit';
import { useRisksWritten } from '../../use-register';
import type { InlineValues } from './inline-draft';

/** Writes one field of one risk against the version that was seen; the last change can be taken back. */
export function useRiskInlineEdit(engagementId: string) {
  const written = useRisksWritten(engagementId);
  return useInlineEdit(async (riskId, version, values: InlineValues) => {
    const changes = [{ riskId, version, ...values }];
    const { risks } = await call('risk.change', { engagementId, changes });
    return risks[0]?.version ?? version + 1;
  }, written);
}

export type RiskInlineEdit = InlineEdit<InlineValues>;
