import { onEngagement } from '../../engagement/functions';
import { cyclePayloads, type CycleResults } from './contract';

type Result<Name extends keyof CycleResults> = Promise<CycleResults[Name]>;

/** Cycles of the acceptance test: their rows of the table of functions. */
export const uatCycleFunctions = {
  'uat.openCycle': onEngagement(
    cyclePayloads['uat.openCycle'],
    'write',
    async (deps, access, { cycle }): Result<'uat.openCycle'> =>
      (await import('../usecases/open-cycle')).openCycle(deps, access, cycle),
    'writes',
  ),
  'uat.cycle': onEngagement(
    cyclePayloads['uat.cycle'],
    'read',
    async (deps, access, { cycle }): Result<'uat.cycle'> =>
      (await import('../usecases/get-cycle')).getCycle(deps, access, cycle),
  ),
  'uat.runs': onEngagement(
    cyclePayloads['uat.runs'],
    'read',
    async (deps, { engagement }, { cycle, filter, cursor }): Result<'uat.runs'> =>
      (await import('../usecases/list-runs')).listRuns(deps, engagement.id, cycle, filter, cursor),
  ),
  'uat.assign': onEngagement(
    cyclePayloads['uat.assign'],
    'write',
    async (deps, access, { cycle, runs, tester, day }): Result<'uat.assign'> =>
      (await import('../usecases/assign-runs')).assignRuns(deps, access, cycle, {
        runs,
        tester,
        day,
      }),
    'writes',
  ),
  'uat.assignModule': onEngagement(
    cyclePayloads['uat.assignModule'],
    'write',
    async (deps, access, { cycle, ...wanted }): Result<'uat.assignModule'> =>
      (await import('../usecases/assign-module')).assignModule(deps, access, cycle, wanted),
    'writes',
  ),
  'uat.recordEntry': onEngagement(
    cyclePayloads['uat.recordEntry'],
    'write',
    async (deps, access, { cycle, entry, seen }): Result<'uat.recordEntry'> =>
      (await import('../usecases/record-entry')).recordEntry(deps, access, cycle, entry, seen),
    'writes',
  ),
} as const;

/** What ends a cycle: after all that is done in one. */
export const uatClosingFunctions = {
  'uat.closeCycle': onEngagement(
    cyclePayloads['uat.closeCycle'],
    'write',
    async (deps, access, { cycle }): Result<'uat.closeCycle'> =>
      (await import('../usecases/close-cycle')).closeCycle(deps, access, cycle),
    'writes',
  ),
} as const;
