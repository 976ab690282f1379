import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { PlanStanding } from '../../plan/model/plan-forecast';
import { lateWork } from '../../plan/usecases/late-work';
import { peopleOf } from '../../plan/usecases/people-of';
import { planStanding, statusDayOf } from '../../plan/usecases/plan-standing';
import { readPlanState, type PlanState } from '../../plan/usecases/read-plan-state';
import { jqlInProject } from '../model/jql-fragment';
import type { Observed, PromisedWeek } from '../model/watch-findings';
import type { RiskWatch } from '../watch/contract';

/** What was seen, and Jira's words by search for one that it does not take any more. */
interface Seen {
  readonly observed: Observed;
  readonly problems: ReadonlyMap<string, string>;
}

/** What watches ask about: the plan is read once, and each search of Jira is asked once. */
export async function observe(
  deps: Pick<EngagementDeps, 'records' | 'lookup' | 'clock'>,
  engagement: Engagement,
  watches: readonly RiskWatch[],
): Promise<Seen> {
  const searches = new Set(
    watches.flatMap((watch) => (watch.kind === 'jqlCount' ? [watch.jql] : [])),
  );
  const [plan, counted] = await Promise.all([
    watches.some(({ kind }) => kind !== 'jqlCount') ? planSeen(deps, engagement) : NOTHING,
    countAll(deps, engagement.projectId, [...searches]),
  ]);
  return { observed: { ...plan, counts: counted.counts }, problems: counted.problems };
}

const NOTHING: Omit<Observed, 'counts'> = { lateItems: undefined, weeks: [] };

async function planSeen(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
): Promise<Omit<Observed, 'counts'>> {
  const state = await readPlanState(deps.records, engagement);
  if (state.items.length === 0) return NOTHING;
  const standing = planStanding(state, statusDayOf(deps.clock));
  const items = state.items.filter(({ isRemoved }) => isRemoved !== true);
  return {
    lateItems: lateWork(items, standing).map(({ item, days }) => ({
      itemId: item.id,
      phaseId: item.phaseKey,
      days,
    })),
    weeks: promisedWeeks(state, standing),
  };
}

/** Weeks that are over of those whom the client promised by name. */
function promisedWeeks(state: PlanState, standing: PlanStanding): readonly PromisedWeek[] {
  const named = new Set(state.head.settings.commitments.map(({ who }) => who));
  return peopleOf(state, standing)
    .rows.filter(({ who, side }) => side === 'client' && named.has(who))
    .flatMap(({ weeks }) => weeks)
    .filter(({ monday }) => monday + 6 < standing.statusDay)
    .map(({ who, monday, committedDays, bookedDays }) => ({
      who,
      monday,
      committedDays,
      givenDays: bookedDays,
    }));
}

async function countAll(
  { lookup }: Pick<EngagementDeps, 'lookup'>,
  projectId: string,
  searches: readonly string[],
): Promise<{
  readonly counts: ReadonlyMap<string, number>;
  readonly problems: ReadonlyMap<string, string>;
}> {
  const counts = new Map<string, number>();
  const problems = new Map<string, string>();
  for (const jql of searches) {
    const outcome = await lookup.count(jqlInProject(projectId, jql));
    if (outcome.ok) counts.set(jql, outcome.count);
    else problems.set(jql, outcome.reason);
  }
  return { counts, problems };
}
