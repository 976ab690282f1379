import { z } from 'zod';
import { anIssueOf } from '../../support/engagement/an-issue-of';
import { ask, valueOf } from '../../support/engagement/ask';
import type { FunctionName } from '../../../src/function-table';
import { askedOnPage } from './asked-on-page';
import { knowing } from './knowing';
import { nothingMore, type Request, type Scenario } from './scenario';
import type { Stage } from './stage';

const onIssue = (name: FunctionName) => (stage: Stage) =>
  knowing(name, { riskIssueId: anIssueOf(stage.site) })(stage);

async function attached(stage: Stage): Promise<void> {
  const payload = onIssue('uat.attachChecklist')(stage);
  valueOf(await ask(stage.site, 'uat.attachChecklist', payload), z.unknown());
}

const scenario = (
  name: FunctionName,
  prepare: Scenario['prepare'],
  isDone: Request['isDone'],
): Scenario => askedOnPage(name, prepare, isDone, { payload: onIssue(name) });

/** One a writing function of checklists. */
export const checklistScenarios: readonly Scenario[] = [
  scenario('uat.attachChecklist', nothingMore, ({ checklists }) => checklists.length > 0),
  scenario(
    'uat.tick',
    attached,
    ({ checklists }) => checklists[0]?.checklists[0]?.items[0]?.isDone === true,
  ),
];
