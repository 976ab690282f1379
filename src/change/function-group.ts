import { changeExchangeFunctions } from './exchange/functions';
import { changeFunctions } from './functions';
import { changeSummaryFunctions } from './summary/functions';

/** All functions of this capability that a page can call. */
export const changeGroup = {
  ...changeFunctions,
  ...changeExchangeFunctions,
  ...changeSummaryFunctions,
} as const;
