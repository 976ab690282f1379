import { onEngagement } from '../../engagement/functions';
import { gatePayloads, type GateResults } from './contract';

/** This capability's rows of the table of functions for what must be so before go-live. */
export const gateFunctions = {
  'training.waive': onEngagement(
    gatePayloads['training.waive'],
    'accept',
    async (deps, access, { waiver }): Promise<GateResults['training.waive']> =>
      (await import('../usecases/gate/waive-gate')).waiveGate(deps, access, waiver),
    'writes',
  ),
} as const;
