import { onEngagement } from '../engagement/functions';
import { uatPayloads, type UatResults } from './contract';

type Result<Name extends keyof UatResults> = Promise<UatResults[Name]>;

/** This capability's rows of the table of functions. */
export const uatFunctions = {
  'uat.raise': onEngagement(
    uatPayloads['uat.raise'],
    'write',
    async (deps, access, { case: draft }): Result<'uat.raise'> =>
      (await import('./usecases/raise-case')).raiseCase(deps, access, draft),
    'writes',
  ),
  'uat.summary': onEngagement(
    uatPayloads['uat.summary'],
    'read',
    async (deps, access): Result<'uat.summary'> =>
      (await import('./usecases/summarise-uat')).summariseUat(deps, access),
  ),
  'uat.list': onEngagement(
    uatPayloads['uat.list'],
    'read',
    async (deps, access, asked): Result<'uat.list'> =>
      (await import('./usecases/list-cases')).listCases(deps, access, asked),
  ),
  'uat.get': onEngagement(
    uatPayloads['uat.get'],
    'read',
    async (deps, access, { caseId }): Result<'uat.get'> =>
      (await import('./usecases/get-case')).getCase(deps, access, caseId),
  ),
  'uat.change': onEngagement(
    uatPayloads['uat.change'],
    'write',
    async (deps, access, { changes }): Result<'uat.change'> =>
      (await import('./usecases/change-cases')).changeCases(deps, access, changes),
    'writes',
  ),
  'uat.configure': onEngagement(
    uatPayloads['uat.configure'],
    'configure',
    async (deps, access, wanted): Result<'uat.configure'> =>
      (await import('./usecases/configure-uat')).configureUat(deps, access, wanted),
    'writes',
  ),
} as const;
