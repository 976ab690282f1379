import { checklistFunctions } from './checklist/functions';
import { uatClosingFunctions, uatCycleFunctions } from './cycle/functions';
import { evidenceFunctions } from './evidence/functions';
import { uatExchangeFunctions } from './exchange/functions';
import { executionFunctions } from './execution/functions';
import { uatFunctions } from './functions';
import { uatLibraryFunctions } from './library/functions';
import { signoffFunctions } from './signoff/functions';
import { traceFunctions } from './trace/functions';

/** All functions of this capability that a page can call. */
export const uatGroup = {
  ...uatFunctions,
  ...uatLibraryFunctions,
  ...uatExchangeFunctions,
  ...uatCycleFunctions,
  ...executionFunctions,
  ...signoffFunctions,
  ...traceFunctions,
  ...evidenceFunctions,
  ...uatClosingFunctions,
  ...checklistFunctions,
} as const;
