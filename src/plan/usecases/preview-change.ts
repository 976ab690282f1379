import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import type { PlanChangeRequest } from '../contract';
import type { PlanPreview } from '../effect/contract';
import type { Baseline } from '../model/baseline';
import { formatDay, type CalendarDay } from '../model/calendar-day';
import type { PlanStanding } from '../model/plan-forecast';
import { isFatal, planProblems } from '../model/plan-problems';
import type { ScheduledWork } from '../model/plan-schedule';
import { itemsAfter } from './apply-change';
import { checkNames } from './check-change';
import { rangeOf } from './day-views';
import { peopleOf } from './people-of';
import { problemViews } from './plan-problem-views';
import { planStanding, statusDayOf } from './plan-standing';
import { bufferOf, goLiveOf } from './plan-summary';
import { readPlanState, type PlanState } from './read-plan-state';
import { workItemsOf } from './work-items';

/**
 * What a change would do, measured against the same agreement as the plan without it. Nothing is stored.
 * @throws AppError NOT_FOUND or INVALID for what the plan does not have.
 */
export async function previewPlan(
  deps: EngagementDeps,
  { engagement, caller }: RecordAccess<Engagement>,
  request: PlanChangeRequest,
): Promise<PlanPreview> {
  const state = await readPlanState(deps.records, engagement);
  checkNames(state, request);
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  return previewOn(state, itemsAfter(state, request, by), statusDayOf(deps.clock));
}

/**
 * The same for a plan that was read, whatever comes to be of its items.
 * @param agreed The baseline that the changed plan is measured by, where that shall be another one.
 */
export function previewOn(
  state: PlanState,
  items: readonly PlanItem[],
  statusDay: CalendarDay,
  agreed?: (changed: PlanState) => Baseline,
): PlanPreview {
  const problems = planProblems(workItemsOf(items)).filter(isFatal);
  if (problems.length > 0) return { isPossible: false, problems: problemViews(problems, items) };
  const before = planStanding(state, statusDay);
  const kept: PlanState = { ...state, items, baseline: before.baseline };
  const changed: PlanState = agreed === undefined ? kept : { ...kept, baseline: agreed(kept) };
  return effectOf(
    { state, standing: before },
    { state: changed, standing: planStanding(changed, statusDay) },
  );
}

interface Side {
  readonly state: PlanState;
  readonly standing: PlanStanding;
}

function effectOf(before: Side, after: Side): PlanPreview {
  const was = before.standing.forecast;
  const will = after.standing.forecast;
  const goLive =
    will.goLiveId === undefined
      ? undefined
      : movedDays(was.items.get(will.goLiveId), will.items.get(will.goLiveId), after);
  const overBefore = peopleOf(before.state, before.standing).over;
  const missedBefore = new Set(was.missedDays.map(({ itemId }) => itemId));
  const moved = [...will.items.values()].filter(({ id, start, finish }) => {
    const old = was.items.get(id);
    return old?.start !== start || old.finish !== finish;
  });
  return {
    isPossible: true,
    goLiveMovesDays: goLive ?? 0,
    goLive: goLiveOf(after.state, after.standing).forecast,
    buffer: {
      before: bufferOf(before.state, before.standing),
      after: bufferOf(after.state, after.standing),
    },
    zone: {
      before: before.standing.consumption?.zone ?? 'onPace',
      after: after.standing.consumption?.zone ?? 'onPace',
    },
    moved: moved.map((work) => ({ itemId: work.id, ...rangeOf(work) })),
    movedMilestones: movedMilestones(moved, before, after),
    newlyCritical: [...will.items.values()]
      .filter(({ id, isCritical }) => isCritical && was.items.get(id)?.isCritical !== true)
      .map(({ id }) => id),
    newlyOverbooked: [...peopleOf(after.state, after.standing).over].filter(
      (who) => !overBefore.has(who),
    ),
    newlyMissed: will.missedDays
      .map(({ itemId }) => itemId)
      .filter((itemId) => !missedBefore.has(itemId)),
  };
}

function movedMilestones(
  moved: readonly ScheduledWork[],
  before: Side,
  after: Side,
): readonly {
  readonly itemId: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}[] {
  const milestones = new Set(
    after.state.items.filter(({ kind }) => kind === 'milestone').map(({ id }) => id),
  );
  return moved.flatMap((work) => {
    const old = before.standing.forecast.items.get(work.id);
    if (old === undefined || !milestones.has(work.id)) return [];
    const from = formatDay(old.finish);
    const to = formatDay(work.finish);
    return [{ itemId: work.id, from, to, days: movedDays(old, work, after) ?? 0 }];
  });
}

/** Working days of its side; negative for earlier. */
function movedDays(
  from: ScheduledWork | undefined,
  to: ScheduledWork | undefined,
  { standing }: Side,
): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const line = standing.forecast.lines[to.side];
  return line.indexOf(to.finish) - line.indexOf(from.finish);
}
