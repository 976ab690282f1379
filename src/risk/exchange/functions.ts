import { onEngagement } from '../../engagement/functions';
import { riskExchangePayloads, type RiskExchangeResults } from './contract';

type Result<Name extends keyof RiskExchangeResults> = Promise<RiskExchangeResults[Name]>;

/** This capability's rows of the table of functions for files of the register. */
export const riskExchangeFunctions = {
  'risk.export': onEngagement(
    riskExchangePayloads['risk.export'],
    'read',
    async (deps, access, asked): Result<'risk.export'> =>
      (await import('../usecases/export-risks')).exportRisks(deps, access, asked),
  ),
  'risk.worst': onEngagement(
    riskExchangePayloads['risk.worst'],
    'read',
    async (deps, { engagement }, { phaseIds }): Result<'risk.worst'> =>
      (await import('../usecases/worst-risks')).worstRisks(deps, engagement.id, phaseIds),
  ),
  'risk.checkImport': onEngagement(
    riskExchangePayloads['risk.checkImport'],
    'write',
    async (deps, access, { rows }): Result<'risk.checkImport'> =>
      (await import('../usecases/import-risks')).checkImport(deps, access, rows),
  ),
  'risk.import': onEngagement(
    riskExchangePayloads['risk.import'],
    'write',
    async (deps, access, { rows }): Result<'risk.import'> =>
      (await import('../usecases/import-risks')).importRisks(deps, access, rows),
    'writes',
  ),
} as const;
