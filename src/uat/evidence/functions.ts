import { onEngagement } from '../../engagement/functions';
import { evidencePayloads, type EvidenceResults } from './contract';

/** This capability's row of the table of functions for the evidence pack. */
export const evidenceFunctions = {
  'uat.evidence': onEngagement(
    evidencePayloads['uat.evidence'],
    'read',
    async (deps, { engagement }, { cycle, from }): Promise<EvidenceResults['uat.evidence']> =>
      (await import('../usecases/read-evidence')).readEvidence(deps, engagement.id, cycle, from),
  ),
} as const;
