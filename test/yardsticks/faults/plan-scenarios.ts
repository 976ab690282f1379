import { z } from 'zod';
import { ask, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { importSeen } from '../../support/engagement/seen-plan';
import { projectIdOf } from '../../support/engagement/a-draft';
import { SMALL_PLAN } from '../rights/payloads';
import type { Facts } from './facts';
import { engagementIdOn, knowing, PROJECT } from './knowing';
import { KEPT_FOR_THE_RUN, nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';

const PAGE = 'project';
/** A plan that was changed, and of which Jira has not heard. */
async function planChanged(stage: Stage): Promise<void> {
  const { engagementId, changes } = longerTask(stage);
  valueOf(await ask(stage.site, 'plan.change', { engagementId, changes }), z.unknown());
}

/** A plan with an item that has no issue yet. */
async function planGrown(stage: Stage): Promise<void> {
  const { engagementId } = longerTask(stage);
  const item = { itemId: 'added', phaseId: 'first', kind: 'task', name: 'Added', durationDays: 2 };
  const add = [{ ...item, role: 'consultant', predecessors: [] }];
  valueOf(await ask(stage.site, 'plan.change', { engagementId, changes: [], add }), z.unknown());
}

/** Somebody moves a due date in Jira. */
async function dueDateMoves({ site }: Stage): Promise<void> {
  const [row] = site.database.all(
    'SELECT issue_id FROM jira_issue_property WHERE value LIKE \'%"item:item-3"%\'',
  );
  const path = `/rest/api/3/issue/${String(row?.issue_id)}`;
  await site.jiraAs('lead', 'PUT', path, { fields: { duedate: '2026-04-30' } });
}

/** Near the end of the chain, so that few others move. */
function longerTask(stage: Stage) {
  const changes = [{ itemId: 'item-31', version: 1, durationDays: 6 }];
  return { engagementId: engagementIdOn(stage), changes };
}

function itemOf({ parts }: Facts, id: string) {
  return parts.flatMap(({ items }) => items).find((item) => item.id === id);
}

/** One or more a writing function of the plan, and its functions in the background. */
export const planScenarios: readonly Scenario[] = [
  {
    name: 'plan.change',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'plan.change',
      payload: longerTask,
      isDone: (facts) => itemOf(facts, 'item-31')?.durationDays === 6,
    },
    // A message that the queue did not take is made good by the hourly look.
    recoversWithinHours: 1,
  },
  {
    name: 'plan.setBaseline',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'plan.setBaseline',
      payload: knowing('plan.setBaseline'),
      isDone: ({ heads }) => heads[0]?.baselines.length === 2,
    },
  },
  {
    name: 'plan.configure',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'plan.configure',
      payload: knowing('plan.configure'),
      isDone: ({ heads }) => heads[0]?.settings.version === 1,
    },
    recoversWithinHours: 1,
  },
  {
    name: 'plan.accept',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'plan.accept',
      as: 'approver',
      payload: knowing('plan.accept'),
      isDone: (facts) => itemOf(facts, 'item-10')?.acceptance !== undefined,
    },
  },
  {
    name: 'plan.dismiss',
    module: PAGE,
    prepare: async (stage) => {
      await unplannedIssue(stage);
    },
    request: {
      name: 'plan.dismiss',
      payload: (stage) => ({
        engagementId: engagementIdOn(stage),
        issueId: String(newestIssue(stage)),
      }),
      isDone: ({ heads }) => heads[0]?.dismissed.length === 1,
    },
  },
  {
    name: 'plan.upload',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'plan.upload',
      payload: knowing('plan.upload'),
      isDone: ({ uploads }) => uploads === 1,
    },
  },
  {
    name: 'plan.import',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'plan.import',
      payload: async (stage) => {
        const engagementId = engagementIdOn(stage);
        const seen = await importSeen(stage.site, engagementId);
        return { engagementId, format: 'csv', packed: SMALL_PLAN, seen, takeOut: false };
      },
      isDone: (facts) => itemOf(facts, 'imported-1') !== undefined,
    },
    recoversWithinHours: 1,
  },
  {
    name: 'plan.saveStatus',
    module: PAGE,
    prepare: nothingMore,
    request: {
      name: 'plan.saveStatus',
      payload: knowing('plan.saveStatus'),
      isDone: ({ statusTexts }) => statusTexts.length === 1,
    },
  },
  {
    name: 'the plan tells Jira of a change',
    module: 'plan-consumer',
    prepare: planChanged,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  },
  {
    name: 'the plan makes an issue',
    module: 'plan-consumer',
    prepare: planGrown,
    delivery: KEPT_FOR_THE_RUN,
    recoversWithinHours: 1,
  },
  {
    name: 'the plan hears of an issue',
    module: 'issue-listener',
    prepare: nothingMore,
    begin: dueDateMoves,
    recoversWithinHours: 2,
  },
  {
    name: 'the hourly look at plans',
    module: 'plan-look-schedule',
    prepare: nothingMore,
    begin: ({ site }) => site.host.runScheduled('plan-look-schedule').then(() => undefined),
    recoversWithinHours: 2,
  },
];

async function unplannedIssue({ site, clock }: Stage): Promise<void> {
  const project = site.jira.directory.project(PROJECT);
  const types = project === undefined ? [] : site.jira.directory.issueTypes(project);
  const [phase] = site.database.all(
    'SELECT issue_id FROM jira_issue_property WHERE value LIKE \'%"phase:first"%\'',
  );
  await site.jiraAs('lead', 'POST', '/rest/api/3/issue', {
    fields: {
      project: { id: projectIdOf(site, PROJECT) },
      issuetype: { id: types.find(({ name }) => name === 'Task')?.id },
      parent: { id: String(phase?.issue_id) },
      summary: 'Nobody planned this',
    },
  });
  await letTimePass(site, clock, 1);
}

function newestIssue({ site }: Stage): unknown {
  return site.database.one('SELECT max(id) AS id FROM jira_issue')?.id;
}
