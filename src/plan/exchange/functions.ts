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
  'plan.upload': onEngagement(
    exchangePayloads['plan.upload'],
    'configure',
    async (deps, access, part): Result<'plan.upload'> =>
      (await import('./usecases/sent-file')).keepUpload(deps, access, part),
    'writes',
  ),
  'plan.checkImport': onEngagement(
    exchangePayloads['plan.checkImport'],
    'configure',
    async (deps, access, file): Result<'plan.checkImport'> =>
      (await import('./usecases/import-plan')).checkImport(deps, access, file),
  ),
  'plan.import': onEngagement(
    exchangePayloads['plan.import'],
    'configure',
    async (deps, access, file): Result<'plan.import'> =>
      (await import('./usecases/import-plan')).importPlan(deps, access, file),
    'writes',
  ),
} as const;
