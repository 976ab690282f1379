import type { FunctionName } from '../../../src/function-table';
import { knowing } from './knowing';
import type { Request, Scenario } from './scenario';

/**
 * What somebody asks for on the project page.
 * @param request where it is not the lead who asks, or somebody has seen more than the plan
 */
export function askedOnPage(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: Request['isDone'],
  request: Partial<Request> = {},
): Scenario {
  return {
    name,
    module: 'project',
    prepare,
    request: { name, payload: knowing(name), isDone, ...request },
  };
}
