import { onEngagement } from '../../engagement/functions';
import { changeSummaryPayloads, type ChangeSummary } from './contract';

/** This capability's row of the table of functions for the gadget. */
export const changeSummaryFunctions = {
  'change.summary': onEngagement(
    changeSummaryPayloads['change.summary'],
    'read',
    async (deps, access): Promise<ChangeSummary> =>
      (await import('../usecases/summarise-changes')).summariseChanges(deps, access),
  ),
} as const;
