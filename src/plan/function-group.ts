import { exchangeFunctions } from './exchange/functions';
import { planFunctions } from './functions';

/** All functions of this capability that a page can call. */
export const planGroup = {
  ...planFunctions,
  ...exchangeFunctions,
} as const;
