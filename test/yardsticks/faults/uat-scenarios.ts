import type { FunctionName } from '../../../src/function-table';
import { TEST_CASE } from '../rights/uat-payloads';
import type { Facts } from './facts';
import { knowing, planMade } from './plan-scenarios';
import type { Scenario } from './scenario';

const PAGE = 'project';

const caseOf = ({ uat }: Facts) => uat.cases.find(({ caseId }) => caseId === TEST_CASE.caseId);

function scenario(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: (facts: Facts) => boolean,
): Scenario {
  return { name, module: PAGE, prepare, request: { name, payload: knowing(name), isDone } };
}

/** One a writing function of the register of test cases. */
export const uatScenarios: readonly Scenario[] = [
  scenario('uat.raise', planMade, (facts) => caseOf(facts) !== undefined),
];
