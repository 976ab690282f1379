import { onEngagement } from '../../engagement/functions';
import { uatExchangePayloads, type UatExchangeResults } from './contract';

type Result<Name extends keyof UatExchangeResults> = Promise<UatExchangeResults[Name]>;

/** Cases in files and from elsewhere: their rows of the table of functions. */
export const uatExchangeFunctions = {
  'uat.export': onEngagement(
    uatExchangePayloads['uat.export'],
    'read',
    async (deps, access, asked): Result<'uat.export'> =>
      (await import('../usecases/export-cases')).exportCases(deps, access, asked),
  ),
  'uat.checkImport': onEngagement(
    uatExchangePayloads['uat.checkImport'],
    'write',
    async (deps, access, { rows }): Result<'uat.checkImport'> =>
      (await import('../usecases/import-cases')).checkCaseImport(deps, access, rows),
  ),
  'uat.import': onEngagement(
    uatExchangePayloads['uat.import'],
    'write',
    async (deps, access, { from, rows }): Result<'uat.import'> =>
      (await import('../usecases/import-cases')).importCases(deps, access, from, rows),
    'writes',
  ),
} as const;
