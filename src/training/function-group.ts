import { accompanyFunctions } from './accompany/functions';
import { effectFunctions } from './effect/functions';
import { examFunctions } from './exam/functions';
import { trainingFunctions } from './functions';
import { gateFunctions } from './gate/functions';
import { handbookFunctions } from './handbook/functions';
import { observationFunctions } from './observation/functions';
import { sessionFunctions } from './session/functions';

/** All functions of this capability that a page can call. */
export const trainingGroup = {
  ...trainingFunctions,
  ...gateFunctions,
  ...sessionFunctions,
  ...handbookFunctions,
  ...accompanyFunctions,
  ...effectFunctions,
  ...examFunctions,
  ...observationFunctions,
} as const;
