import type { RiskDraft } from '../../../src/risk/contract';

/** A risk about the data of a client, as somebody writes it down. */
export const lateCleansing = (riskId: string, values: Partial<RiskDraft> = {}): RiskDraft => ({
  riskId,
  kind: 'threat',
  cause: 'Master data have no owner',
  event: `Cleansing is late (${riskId})`,
  effect: 'The SIT is repeated',
  category: 'data',
  inherent: { probability: 4, schedule: 4 },
  ...values,
});
