import type { FunctionName } from '../../../src/function-table';
import { signedHash } from '../../../src/uat/model/signed-content';
import type { Facts } from './facts';
import { engagementIdOn, knowing } from './plan-scenarios';
import type { Scenario } from './scenario';
import type { Stage } from './stage';
import { uatOf } from './uat-faults';
import { bugReported, cycleRuns } from './uat-scenarios';

/** What somebody has seen of a cycle with one case. */
function seenOn(stage: Stage) {
  return {
    uatHash: signedHash(engagementIdOn(stage), '', [[1, 1, 'notRun']]),
    uatSigned: 0,
    uatBug: uatOf(stage.site).runs[0]?.bugs[0]?.issueId ?? '0',
  };
}

function scenario(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: (facts: Facts) => boolean,
  as?: 'approver',
): Scenario {
  return {
    name,
    module: 'project',
    prepare,
    request: {
      name,
      ...(as === undefined ? {} : { as }),
      payload: (stage) => knowing(name, seenOn(stage))(stage),
      isDone,
    },
  };
}

/** One a writing function of the end of the acceptance test. */
export const signoffScenarios: readonly Scenario[] = [
  scenario('uat.dispose', bugReported, ({ signoffs }) =>
    signoffs.signoffs.some(({ dispositions }) => dispositions.length === 1),
  ),
  scenario(
    'uat.waive',
    cycleRuns,
    ({ signoffs }) => signoffs.signoffs.some(({ waivers }) => waivers.length === 1),
    'approver',
  ),
  scenario(
    'uat.sign',
    cycleRuns,
    ({ signoffs }) => signoffs.signoffs.some(({ current }) => current.length === 1),
    'approver',
  ),
];
