import type { DemoUserKey } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import { signedHash } from '../../../src/uat/model/signed-content';
import { askedOnPage } from './asked-on-page';
import { engagementIdOn, knowing } from './knowing';
import type { Request, Scenario } from './scenario';
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
  isDone: Request['isDone'],
  as: DemoUserKey = 'lead',
): Scenario {
  const payload = (stage: Stage): unknown => knowing(name, seenOn(stage))(stage);
  return askedOnPage(name, prepare, isDone, { as, payload });
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
