import { changeExchangeFunctions } from './change/exchange/functions';
import { changeFunctions } from './change/functions';
import { changeSummaryFunctions } from './change/summary/functions';
import { engagementFunctions } from './engagement/functions';
import { jobFunctions } from './jobs/functions';
import { exchangeFunctions } from './plan/exchange/functions';
import { planFunctions } from './plan/functions';
import { riskExchangeFunctions } from './risk/exchange/functions';
import { riskFunctions } from './risk/functions';
import { riskLibraryFunctions } from './risk/library/functions';
import { srsFunctions } from './srs/functions';
import { threadFunctions } from './thread/functions';
import { examFunctions } from './training/exam/functions';
import { trainingFunctions } from './training/functions';
import { accompanyFunctions } from './training/accompany/functions';
import { sessionFunctions } from './training/session/functions';
import { handbookFunctions } from './training/handbook/functions';
import { uatClosingFunctions, uatCycleFunctions } from './uat/cycle/functions';
import { uatLibraryFunctions } from './uat/library/functions';
import { executionFunctions } from './uat/execution/functions';
import { signoffFunctions } from './uat/signoff/functions';
import { evidenceFunctions } from './uat/evidence/functions';
import { traceFunctions } from './uat/trace/functions';
import { uatExchangeFunctions } from './uat/exchange/functions';
import { uatFunctions } from './uat/functions';
import { checklistFunctions } from './uat/checklist/functions';
import { waitingFunctions } from './waiting/functions';

/** Every function that a page can call. What is not in here cannot be called. */
export const functionTable = {
  ...engagementFunctions,
  ...planFunctions,
  ...exchangeFunctions,
  ...riskFunctions,
  ...riskExchangeFunctions,
  ...riskLibraryFunctions,
  ...changeFunctions,
  ...changeExchangeFunctions,
  ...changeSummaryFunctions,
  ...srsFunctions,
  ...uatFunctions,
  ...uatLibraryFunctions,
  ...uatExchangeFunctions,
  ...uatCycleFunctions,
  ...executionFunctions,
  ...signoffFunctions,
  ...traceFunctions,
  ...evidenceFunctions,
  ...uatClosingFunctions,
  ...trainingFunctions,
  ...sessionFunctions,
  ...handbookFunctions,
  ...accompanyFunctions,
  ...examFunctions,
  ...jobFunctions,
  ...threadFunctions,
  ...checklistFunctions,
  ...waitingFunctions,
} as const;

export type FunctionName = keyof typeof functionTable;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionTable, name);
}
