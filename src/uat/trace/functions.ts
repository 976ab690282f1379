import { onEngagement } from '../../engagement/functions';
import { tracePayloads, type TraceResults } from './contract';

/** This capability's row of the table of functions for traceability. */
export const traceFunctions = {
  'uat.trace': onEngagement(
    tracePayloads['uat.trace'],
    'read',
    async (deps, access): Promise<TraceResults['uat.trace']> =>
      (await import('../usecases/trace-cases')).traceCases(deps, access),
  ),
} as const;
