import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { NamedIssue } from '../../ports/issue-lookup';
import { issueReference } from '../../thread/records';
import type { RecordReference } from '../../ports/record-store';
import type { RiskAction } from '../action/contract';
import { jqlFragmentProblem, jqlInProject } from '../model/jql-fragment';
import type { RiskWatch } from '../watch/contract';
import { invalid } from './check-risk';

/** Records that one look-up of Forge's store may ask for, less the heads of register and plan. */
const MOST_LOOKED_UP = 23;

/** What of a risk refers to Jira, and the path of the risk in the payload. */
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
 * Looks up what risks refer to in Jira: issues with the caller's own rights, searches as the app will run them.
 * @throws AppError INVALID naming the search that Jira does not take, or that would leave the project.
 */
export async function lookUpReferences(
  { lookup }: Pick<EngagementDeps, 'lookup'>,
  { projectId }: Pick<Engagement, 'projectId'>,
  risks: readonly Referring[],
): Promise<References> {
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
