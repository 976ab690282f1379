import { onEngagement } from '../engagement/functions';
import { getPlan } from '../engagement/usecases/get-plan';
import { planPayloads, type PlanResults } from './contract';

/** This capability's rows of the table of functions. */
export const planFunctions = {
  'plan.get': onEngagement(
    planPayloads['plan.get'],
    'read',
    (deps, { engagement }): Promise<PlanResults['plan.get']> => getPlan(deps, engagement),
  ),
} as const;
