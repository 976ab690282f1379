import { onEngagement } from '../../engagement/functions';
import { signoffPayloads, type SignoffResults } from './contract';

type Result<Name extends keyof SignoffResults> = Promise<SignoffResults[Name]>;

/** This capability's rows of the table of functions for the end of the acceptance test. */
export const signoffFunctions = {
  'uat.exit': onEngagement(
    signoffPayloads['uat.exit'],
    'read',
    async (deps, access): Result<'uat.exit'> =>
      (await import('../usecases/show-exit-state')).showExitState(deps, access),
  ),
  'uat.signoffs': onEngagement(
    signoffPayloads['uat.signoffs'],
    'read',
    async (deps, access): Result<'uat.signoffs'> =>
      (await import('../usecases/list-signoffs')).listSignoffs(deps, access),
  ),
  // Who may say which is finer than a right: that a bug stays as it is, is the client's alone.
  'uat.dispose': onEngagement(
    signoffPayloads['uat.dispose'],
    'takePart',
    async (deps, access, { disposition }): Result<'uat.dispose'> =>
      (await import('../usecases/dispose-bug')).disposeBug(deps, access, disposition),
    'writes',
  ),
  'uat.waive': onEngagement(
    signoffPayloads['uat.waive'],
    'accept',
    async (deps, access, { waiver }): Result<'uat.waive'> =>
      (await import('../usecases/waive-criterion')).waiveCriterion(deps, access, waiver),
    'writes',
  ),
  // The client's alone; the vendor in his place with evidence, which the use case asks for.
  'uat.sign': onEngagement(
    signoffPayloads['uat.sign'],
    'takePart',
    async (deps, access, { signing }): Result<'uat.sign'> =>
      (await import('../usecases/sign-module')).signModule(deps, access, signing),
    'writes',
  ),
} as const;
