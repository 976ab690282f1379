import { changeGroup } from './change/function-group';
import { engagementFunctions } from './engagement/functions';
import { jobFunctions } from './jobs/functions';
import { planGroup } from './plan/function-group';
import { riskGroup } from './risk/function-group';
import { srsFunctions } from './srs/functions';
import { threadFunctions } from './thread/functions';
import { trainingGroup } from './training/function-group';
import { uatGroup } from './uat/function-group';
import { waitingFunctions } from './waiting/functions';

/** Every function that a page can call; `entry/function-groups.ts` reads of it what a call needs. */
export const functionTable = {
  ...engagementFunctions,
  ...planGroup,
  ...riskGroup,
  ...changeGroup,
  ...srsFunctions,
  ...uatGroup,
  ...trainingGroup,
  ...jobFunctions,
  ...threadFunctions,
  ...waitingFunctions,
} as const;

export type FunctionName = keyof typeof functionTable;
