import { onEngagement } from '../../engagement/functions';
import { uatLibraryPayloads, type UatLibraryResults } from './contract';

type Result<Name extends keyof UatLibraryResults> = Promise<UatLibraryResults[Name]>;

/** Typical cases of the template: their rows of the table of functions. */
export const uatLibraryFunctions = {
  'uat.library': onEngagement(
    uatLibraryPayloads['uat.library'],
    'read',
    async (deps, access): Result<'uat.library'> =>
      (await import('../usecases/case-library')).caseLibrary(deps, access),
  ),
  'uat.adopt': onEngagement(
    uatLibraryPayloads['uat.adopt'],
    'write',
    async (deps, access, { keys }): Result<'uat.adopt'> =>
      (await import('../usecases/adopt-cases')).adoptCases(deps, access, keys),
    'writes',
  ),
} as const;
