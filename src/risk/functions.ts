import { onEngagement } from '../engagement/functions';
import { riskPayloads, type RiskResults } from './contract';

type Result<Name extends keyof RiskResults> = Promise<RiskResults[Name]>;

/** This capability's rows of the table of functions. */
export const riskFunctions = {
  'risk.raise': onEngagement(
    riskPayloads['risk.raise'],
    'write',
    async (deps, access, { risk }): Result<'risk.raise'> =>
      (await import('./usecases/raise-risk')).raiseRisk(deps, access, risk),
    'writes',
  ),
  'risk.list': onEngagement(
    riskPayloads['risk.list'],
    'read',
    async (deps, access, asked): Result<'risk.list'> =>
      (await import('./usecases/list-risks')).listRisks(deps, access, asked),
  ),
  'risk.summary': onEngagement(
    riskPayloads['risk.summary'],
    'read',
    async (deps, access): Result<'risk.summary'> =>
      (await import('./usecases/summarise-register')).summariseRegister(deps, access),
  ),
  'risk.get': onEngagement(
    riskPayloads['risk.get'],
    'read',
    async (deps, { engagement }, { riskId }): Result<'risk.get'> =>
      (await import('./usecases/get-risk')).getRisk(deps, engagement.id, riskId),
  ),
  'risk.change': onEngagement(
    riskPayloads['risk.change'],
    'write',
    async (deps, access, { changes }): Result<'risk.change'> =>
      (await import('./usecases/change-risks')).changeRisks(deps, access, changes),
    'writes',
  ),
  'risk.dismissSignal': onEngagement(
    riskPayloads['risk.dismissSignal'],
    'write',
    async (deps, access, dismissal): Result<'risk.dismissSignal'> =>
      (await import('./usecases/dismiss-signal')).dismissSignal(deps, access, dismissal),
    'writes',
  ),
  'risk.occur': onEngagement(
    riskPayloads['risk.occur'],
    'write',
    async (deps, access, asked): Result<'risk.occur'> =>
      (await import('./usecases/occur-risk')).occurRisk(deps, access, asked),
    'writes',
  ),
  'risk.configure': onEngagement(
    riskPayloads['risk.configure'],
    'configure',
    async (deps, access, wanted): Result<'risk.configure'> =>
      (await import('./usecases/configure-scoring')).configureScoring(deps, access, wanted),
    'writes',
  ),
  'risk.scorings': onEngagement(
    riskPayloads['risk.scorings'],
    'read',
    async (deps, { engagement }): Result<'risk.scorings'> =>
      (await import('./usecases/list-scorings')).listScorings(deps, engagement.id),
  ),
  'risk.simulate': onEngagement(
    riskPayloads['risk.simulate'],
    'read',
    async (deps, { engagement }): Result<'risk.simulate'> =>
      (await import('./usecases/simulate-go-live')).simulateGoLive(deps, engagement),
  ),
} as const;
