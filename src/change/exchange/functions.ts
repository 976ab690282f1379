import { onEngagement } from '../../engagement/functions';
import { changeExchangePayloads, type ChangeExchangeResults } from './contract';

type Result<Name extends keyof ChangeExchangeResults> = Promise<ChangeExchangeResults[Name]>;

/** This capability's rows of the table of functions for files of the register. */
export const changeExchangeFunctions = {
  'change.export': onEngagement(
    changeExchangePayloads['change.export'],
    'read',
    async (deps, access, asked): Result<'change.export'> =>
      (await import('../usecases/export-changes')).exportChanges(deps, access, asked),
  ),
  // As for a request alone, who may do what follows from each row, and the use case asks it.
  'change.checkImport': onEngagement(
    changeExchangePayloads['change.checkImport'],
    'takePart',
    async (deps, access, { rows }): Result<'change.checkImport'> =>
      (await import('../usecases/import-changes')).checkChangeImport(deps, access, rows),
  ),
  'change.import': onEngagement(
    changeExchangePayloads['change.import'],
    'takePart',
    async (deps, access, { rows }): Result<'change.import'> =>
      (await import('../usecases/import-changes')).importChanges(deps, access, rows),
    'writes',
  ),
} as const;
