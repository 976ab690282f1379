import { AppError, invalid } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import { partsOf } from '../../engagement/model/plan-part';
import { planPartReference, readPlanPart } from '../../engagement/plan-records';
import type { NamedIssue } from '../../ports/issue-lookup';
import { issueReference } from '../../thread/records';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import type { RiskAction } from '../action/contract';
import { readPlanState } from '../../plan/usecases/read-plan-state';
import { jqlFragmentProblem, jqlInProject } from '../model/jql-fragment';
import type { RiskWatch } from '../watch/contract';

/** Records that one look-up of Forge's store may ask for, less the heads of register and plan. */
const MOST_LOOKED_UP = 23;

/** What of a risk refers to Jira and plan, and the path of the risk in the payload. */
interface Referring {
  readonly riskId: string;
  readonly field: string;
  readonly actions?: readonly RiskAction[] | undefined;
  readonly contingencyActions?: readonly RiskAction[] | undefined;
  readonly watches?: readonly RiskWatch[] | undefined;
  readonly secondaryRiskIds?: readonly string[] | undefined;
}

/** What was found of it, and what is still to be read with the register: one save asks for no more than it may. */
export interface References {
  /** Issues that actions name, by the key by which they do. */
  readonly issues: ReadonlyMap<string, NamedIssue>;
  /** What those issues are already, and the parts of the plan in which watched items are. */
  readonly records: readonly RecordReference[];
  /** Risks to be read with the register: those that are written, and those that they name. */
  readonly riskIds: readonly string[];
  /**
   * To be asked once the records are read.
   * @throws AppError INVALID naming the item that the plan does not have.
   */
  readonly checkItems: (records: ReadonlyMap<string, StoredRecord>) => void;
  /** Risks whose searches nobody has tried yet: the register's worker does, and says on the risk what is wrong. */
  readonly untried: readonly string[];
}

interface Named {
  readonly field: string;
  readonly value: string;
}

/**
 * Looks up what risks refer to: in Jira issues with the caller's own rights, or searches as the app will run them, and
 * never both in one save, where searches have the time to be tried later.
 * @throws AppError INVALID naming the search that Jira does not take, or that would leave the project; LIMIT.
 */
export async function lookUpReferences(
  deps: Pick<EngagementDeps, 'lookup' | 'records'>,
  engagement: Engagement,
  risks: readonly Referring[],
): Promise<References> {
  const { lookup } = deps;
  const keys = new Set(
    risks.flatMap(({ actions = [], contingencyActions = [] }) =>
      [...actions, ...contingencyActions].flatMap(({ issueKey }) => issueKey ?? []),
    ),
  );
  const riskIds = [
    ...new Set(risks.flatMap(({ riskId, secondaryRiskIds = [] }) => [riskId, ...secondaryRiskIds])),
  ];
  if (riskIds.length + keys.size > MOST_LOOKED_UP) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyIssuesAtOnce' });
  }
  const searches = namedIn(risks, 'jql', (watch) =>
    watch.kind === 'jqlCount' ? watch.jql : undefined,
  );
  for (const { field, value } of searches) {
    const problem = jqlFragmentProblem(value);
    if (problem !== undefined) throw invalid(field, problem);
  }
  const items = namedIn(risks, 'itemId', (watch) =>
    watch.kind === 'planItemLate' ? watch.itemId : undefined,
  );
  const parts = items.length === 0 ? [] : partsOf(engagement.itemCount);
  const areWithRegister = riskIds.length + keys.size + parts.length <= MOST_LOOKED_UP;
  const [found, plan] = await Promise.all([
    keys.size === 0 ? [] : lookup.named([...keys]),
    areWithRegister ? undefined : readPlanState(deps.records, engagement),
    keys.size === 0 ? trySearches(lookup, engagement.projectId, searches) : undefined,
  ]);
  const partReferences = areWithRegister
    ? parts.map((part) => planPartReference(engagement.id, part))
    : [];
  return {
    // Jira answers in an order of its own, and with the key of today.
    issues: new Map(found.map((issue) => [issue.issueKey, issue])),
    records: [...found.map(({ issueId }) => issueReference(issueId)), ...partReferences],
    riskIds,
    checkItems: (records) => {
      if (items.length > 0) refuseUnknown(items, plan?.items ?? itemsIn(partReferences, records));
    },
    untried:
      keys.size === 0
        ? []
        : risks
            .filter(({ watches = [] }) => watches.some(({ kind }) => kind === 'jqlCount'))
            .map(({ riskId }) => riskId),
  };
}

/** What watches name, each with its path in the payload. */
function namedIn(
  risks: readonly Referring[],
  name: string,
  valueOf: (watch: RiskWatch) => string | undefined,
): readonly Named[] {
  return risks.flatMap(({ field, watches = [] }) =>
    watches.flatMap((watch, index) => {
      const value = valueOf(watch);
      return value === undefined
        ? []
        : [{ field: `${field}.watches.${String(index)}.${name}`, value }];
    }),
  );
}

/** All of them in one call; only when Jira takes that one not is each asked alone, to name the one that is wrong. */
async function trySearches(
  lookup: EngagementDeps['lookup'],
  projectId: string,
  searches: readonly Named[],
): Promise<void> {
  if (searches.length === 0) return;
  const all = searches.map(({ value }) => `(${value})`).join(' OR ');
  const outcome = await lookup.count(jqlInProject(projectId, all));
  if (outcome.ok) return;
  for (const { field, value } of searches) {
    const own = await lookup.count(jqlInProject(projectId, value));
    if (own.ok) continue;
    const { reason } = own;
    throw new AppError({ code: 'INVALID', field, key: 'jqlRefused', params: { reason } });
  }
}

function itemsIn(
  parts: readonly RecordReference[],
  records: ReadonlyMap<string, StoredRecord>,
): readonly PlanItem[] {
  return parts.flatMap(({ entity, key }) => {
    const record = records.get(`${entity}/${key}`);
    return record === undefined ? [] : readPlanPart(record).items;
  });
}

function refuseUnknown(named: readonly Named[], items: readonly PlanItem[]): void {
  const known = new Set(items.filter(({ isRemoved }) => isRemoved !== true).map(({ id }) => id));
  const missing = named.find(({ value }) => !known.has(value));
  if (missing !== undefined) throw invalid(missing.field, 'watchedItemUnknown');
}
