import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { NamedIssue } from '../../ports/issue-lookup';
import { issueReference } from '../../thread/records';
import type { RecordReference } from '../../ports/record-store';
import type { RiskAction } from '../action/contract';
import { readPlanState } from '../../plan/usecases/read-plan-state';
import { jqlFragmentProblem, jqlInProject } from '../model/jql-fragment';
import type { RiskWatch } from '../watch/contract';
import { invalid } from './check-risk';

/** Records that one look-up of Forge's store may ask for, less the heads of register and plan. */
const MOST_LOOKED_UP = 23;

/** What of a risk refers to Jira and plan, and the path of the risk in the payload. */
interface Referring {
  readonly riskId: string;
  readonly field: string;
  readonly actions?: readonly RiskAction[] | undefined;
  readonly contingencyActions?: readonly RiskAction[] | undefined;
  readonly watches?: readonly RiskWatch[] | undefined;
}

/** Issues that actions name, by the key by which they do, and where it is stored what they are. */
export interface References {
  readonly issues: ReadonlyMap<string, NamedIssue>;
  readonly records: readonly RecordReference[];
}

/**
 * Looks up what risks refer to: in Jira issues with the caller's own rights and searches as the app will run them, in
 * the plan the items that are watched.
 * @throws AppError INVALID naming the search that Jira does not take, or that would leave the project, or the item that
 *   the plan does not have.
 */
export async function lookUpReferences(
  deps: Pick<EngagementDeps, 'lookup' | 'records'>,
  engagement: Engagement,
  risks: readonly Referring[],
): Promise<References> {
  const { lookup } = deps;
  const { projectId } = engagement;
  const keys = new Set(
    risks.flatMap(({ actions = [], contingencyActions = [] }) =>
      [...actions, ...contingencyActions].flatMap(({ issueKey }) => issueKey ?? []),
    ),
  );
  if (risks.length + keys.size > MOST_LOOKED_UP) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyIssuesAtOnce' });
  }
  const searches = risks.flatMap(({ field, watches = [] }) =>
    watches.flatMap((watch, index) =>
      watch.kind === 'jqlCount'
        ? [{ field: `${field}.watches.${String(index)}.jql`, jql: watch.jql }]
        : [],
    ),
  );
  for (const { field, jql } of searches) {
    const problem = jqlFragmentProblem(jql);
    if (problem !== undefined) throw invalid(field, problem);
  }
  const [found] = await Promise.all([
    keys.size === 0 ? [] : lookup.named([...keys]),
    checkItems(deps, engagement, risks),
    ...searches.map(async ({ field, jql }) => {
      const outcome = await lookup.count(jqlInProject(projectId, jql));
      if (outcome.ok) return;
      const { reason } = outcome;
      throw new AppError({ code: 'INVALID', field, key: 'jqlRefused', params: { reason } });
    }),
  ]);
  return {
    // Jira answers in an order of its own, and with the key of today.
    issues: new Map(found.map((issue) => [issue.issueKey, issue])),
    records: found.map(({ issueId }) => issueReference(issueId)),
  };
}

async function checkItems(
  { records }: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  risks: readonly Referring[],
): Promise<void> {
  const named = risks.flatMap(({ field, watches = [] }) =>
    watches.flatMap((watch, index) =>
      watch.kind === 'planItemLate' && watch.itemId !== undefined
        ? [{ field: `${field}.watches.${String(index)}.itemId`, itemId: watch.itemId }]
        : [],
    ),
  );
  if (named.length === 0) return;
  const { items } = await readPlanState(records, engagement);
  const known = new Set(items.filter(({ isRemoved }) => isRemoved !== true).map(({ id }) => id));
  const missing = named.find(({ itemId }) => !known.has(itemId));
  if (missing !== undefined) throw invalid(missing.field, 'watchedItemUnknown');
}
