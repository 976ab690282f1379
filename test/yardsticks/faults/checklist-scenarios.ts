import { z } from 'zod';
import { anIssueOf } from '../../support/engagement/an-issue-of';
import { ask, valueOf } from '../../support/engagement/ask';
import type { FunctionName } from '../../../src/function-table';
import type { Facts } from './facts';
import { knowing } from './plan-scenarios';
import { nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';

const onIssue = (name: FunctionName) => (stage: Stage) =>
  knowing(name, { riskIssueId: anIssueOf(stage.site) })(stage);

async function attached(stage: Stage): Promise<void> {
  const payload = onIssue('uat.attachChecklist')(stage);
  valueOf(await ask(stage.site, 'uat.attachChecklist', payload), z.unknown());
}

function scenario(
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: (facts: Facts) => boolean,
): Scenario {
  return { name, module: 'project', prepare, request: { name, payload: onIssue(name), isDone } };
}

/** One a writing function of checklists. */
export const checklistScenarios: readonly Scenario[] = [
  scenario('uat.attachChecklist', nothingMore, ({ checklists }) => checklists.length > 0),
  scenario(
    'uat.tick',
    attached,
    ({ checklists }) => checklists[0]?.checklists[0]?.items[0]?.isDone === true,
  ),
];
