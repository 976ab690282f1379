import { onEngagement } from '../../engagement/functions';
import { riskLibraryPayloads, type RiskLibraryResults } from './contract';

type Result<Name extends keyof RiskLibraryResults> = Promise<RiskLibraryResults[Name]>;

/** This capability's rows of the table of functions for the library of typical risks. */
export const riskLibraryFunctions = {
  'risk.library': onEngagement(
    riskLibraryPayloads['risk.library'],
    'read',
    async (deps, access): Result<'risk.library'> =>
      (await import('../usecases/risk-library')).riskLibrary(deps, access),
  ),
  'risk.adopt': onEngagement(
    riskLibraryPayloads['risk.adopt'],
    'write',
    async (deps, access, { keys }): Result<'risk.adopt'> =>
      (await import('../usecases/adopt-risks')).adoptRisks(deps, access, keys),
    'writes',
  ),
  'risk.propose': onEngagement(
    riskLibraryPayloads['risk.propose'],
    'write',
    async (deps, access, asked): Result<'risk.propose'> =>
      (await import('../usecases/propose-risk')).proposeRisk(deps, access, asked),
    'writes',
  ),
  'risk.judgeProposal': onEngagement(
    riskLibraryPayloads['risk.judgeProposal'],
    'configure',
    async (deps, access, asked): Result<'risk.judgeProposal'> =>
      (await import('../usecases/judge-proposal')).judgeProposal(deps, access, asked),
    'writes',
  ),
  'risk.withdrawProposal': onEngagement(
    riskLibraryPayloads['risk.withdrawProposal'],
    'write',
    async (deps, access, { proposalId }): Result<'risk.withdrawProposal'> =>
      (await import('../usecases/withdraw-proposal')).withdrawProposal(deps, access, proposalId),
    'writes',
  ),
  'risk.retireOwn': onEngagement(
    riskLibraryPayloads['risk.retireOwn'],
    'configure',
    async (deps, access, { key }): Result<'risk.retireOwn'> =>
      (await import('../usecases/retire-own-risk')).retireOwnRisk(deps, access, key),
    'writes',
  ),
} as const;
