import { onEngagement } from '../../engagement/functions';
import { exchangePayloads, type ExchangeResults } from './contract';

type Result<Name extends keyof ExchangeResults> = Promise<ExchangeResults[Name]>;

/** This capability's rows of the table of functions. Readers and writers are loaded when somebody needs them. */
export const exchangeFunctions = {
  'plan.export': onEngagement(
    exchangePayloads['plan.export'],
    'read',
    async (deps, { engagement }, { format }): Result<'plan.export'> => {
      const { exportPlan } = await import('./usecases/export-plan');
      return exportPlan(deps, engagement, format);
    },
  ),
  'plan.checkImport': onEngagement(
    exchangePayloads['plan.checkImport'],
    'configure',
    async (deps, { engagement }, { format, packed }): Result<'plan.checkImport'> => {
      const { checkImport } = await import('./usecases/import-plan');
      return checkImport(deps, engagement, { format, packed });
    },
  ),
  'plan.import': onEngagement(
    exchangePayloads['plan.import'],
    'configure',
    async (deps, access, { format, packed, seen, takeOut }): Result<'plan.import'> => {
      const { importPlan } = await import('./usecases/import-plan');
      return importPlan(deps, access, { format, packed, seen, takeOut });
    },
    'writes',
  ),
} as const;
