import type { FunctionName } from '../../../src/function-table';
import { askedOnPage } from './asked-on-page';
import type { Facts } from './facts';
import type { Request, Scenario } from './scenario';

/** As `askedOnPage`, of what is stored of the training. */
export function trainingAsked(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: (facts: Facts['training']) => boolean,
  request: Partial<Request> = {},
): Scenario {
  return askedOnPage(name, prepare, ({ training }) => isDone(training), request);
}
