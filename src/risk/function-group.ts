import { riskExchangeFunctions } from './exchange/functions';
import { riskFunctions } from './functions';
import { riskLibraryFunctions } from './library/functions';

/** All functions of this capability that a page can call. */
export const riskGroup = {
  ...riskFunctions,
  ...riskExchangeFunctions,
  ...riskLibraryFunctions,
} as const;
