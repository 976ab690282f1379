import { onEngagement } from '../../engagement/functions';
import { checklistPayloads, type ChecklistResults } from './contract';

type Result<Name extends keyof ChecklistResults> = Promise<ChecklistResults[Name]>;

/** This capability's rows of the table of functions for checklists on issues. */
export const checklistFunctions = {
  'uat.checklists': onEngagement(
    checklistPayloads['uat.checklists'],
    'read',
    async (_, __, { language }): Result<'uat.checklists'> =>
      (await import('../usecases/checklists')).listChecklists(language),
  ),
  'uat.attachChecklist': onEngagement(
    checklistPayloads['uat.attachChecklist'],
    'write',
    async (deps, access, asked): Result<'uat.attachChecklist'> =>
      (await import('../usecases/attach-checklist')).attachChecklist(deps, access, asked),
    'writes',
  ),
  'uat.tick': onEngagement(
    checklistPayloads['uat.tick'],
    'takePart',
    async (deps, access, asked): Result<'uat.tick'> =>
      (await import('../usecases/tick-item')).tickItem(deps, access, asked),
    'writes',
  ),
} as const;
