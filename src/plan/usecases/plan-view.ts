import { sideOf } from '../../access/roles';
import type { PlanItem } from '../../engagement/model/engagement';
import type { PlanItemView, PlanView } from '../contract';
import type { BaselineView } from '../history/contract';
import type { Comparison } from '../model/baseline-comparison';
import { formatDay } from '../model/calendar-day';
import type { DrawDownEntry } from '../model/draw-down-journal';
import { feverPoint, withFeverPoint, type FeverPoint } from '../model/fever-chart';
import type { PlanStanding } from '../model/plan-forecast';
import type { MissedDay } from '../model/plan-schedule';
import { actualView, comparisonView, rangeOf } from './day-views';
import { phaseViews } from './phase-views';
import { bufferOf, goLiveOf } from './plan-summary';
import type { PlanState } from './read-plan-state';

/** The plan as the screen shows it; status and summary are read from Jira by the screen. */
export function planView(state: PlanState, standing: PlanStanding): PlanView {
  const { engagement, head } = state;
  const compared = new Map(standing.comparison.items.map((item) => [item.id, item]));
  const missed = new Map(standing.forecast.missedDays.map((day) => [day.itemId, day]));
  return {
    engagementId: engagement.id,
    statusDay: formatDay(standing.statusDay),
    phases: phaseViews(state, standing),
    items: state.items.map((item) =>
      itemView(item, standing, compared.get(item.id), missed.get(item.id)),
    ),
    buffer: bufferOf(state, standing),
    goLive: goLiveOf(state, standing),
    health: standing.consumption?.zone ?? 'onPace',
    baselines: head.baselines.map(baselineView),
    drawDown: head.drawDown.map(drawDownView),
    fever: feverOf(state, standing).map(feverView),
    settings: head.settings,
    unplanned: head.unplanned,
  };
}

function itemView(
  item: PlanItem,
  { forecast }: PlanStanding,
  compared: Comparison | undefined,
  missed: MissedDay | undefined,
): PlanItemView {
  const work = forecast.items.get(item.id);
  const { issueId, issueKey, ownerAccountId, startNoEarlierThan, mustFinishBy, wave, cause } = item;
  const days = work ?? { start: forecast.endAt - 1, finish: forecast.endAt - 1 };
  return {
    id: item.id,
    version: item.version,
    phaseId: item.phaseKey,
    kind: item.kind,
    name: item.name,
    ...(issueId === undefined ? {} : { issueId }),
    ...(issueKey === undefined ? {} : { issueKey }),
    ...rangeOf(days),
    durationDays: item.durationDays,
    floatDays: work?.floatDays ?? 0,
    freeFloatDays: work?.freeFloatDays ?? 0,
    latestFinish: formatDay(Math.max(days.finish, (work?.lateEndAt ?? 0) - 1)),
    isCritical: work?.isCritical === true,
    isGoLive: item.isGoLive,
    role: item.role,
    side: sideOf(item.role),
    ...(ownerAccountId === undefined ? {} : { ownerAccountId }),
    predecessors: item.predecessors.map(({ itemId, lagDays, type = 'FS' }) => ({
      itemId,
      type,
      lagDays,
    })),
    state: work?.state ?? 'notStarted',
    actual: actualView(compared?.actual ?? {}),
    ...(startNoEarlierThan === undefined ? {} : { startNoEarlierThan }),
    ...(mustFinishBy === undefined ? {} : { mustFinishBy }),
    ...(missed === undefined ? {} : { missedByDays: missed.lateDays }),
    ...comparisonView(compared),
    ...(wave === undefined ? {} : { wave }),
    ...(cause === undefined ? {} : { cause }),
    issuePlace: issueId === undefined ? 'none' : (item.jira?.place ?? 'here'),
    ...(item.jira?.problem === undefined ? {} : { issueProblem: item.jira.problem }),
    isRemoved: item.isRemoved === true,
    ...acceptanceView(item),
  };
}

function acceptanceView({ acceptance }: PlanItem): Pick<PlanItemView, 'acceptance'> {
  if (acceptance === undefined) return {};
  const { decision, accountId, at, reason, conditions } = acceptance;
  return {
    acceptance: {
      decision,
      by: accountId,
      at,
      ...(reason === undefined ? {} : { reason }),
      conditions,
    },
  };
}

/** The history with today's point, stored or not. */
export function feverOf({ head }: PlanState, standing: PlanStanding): readonly FeverPoint[] {
  const { consumption, statusDay } = standing;
  if (consumption === undefined) return head.fever;
  return withFeverPoint(head.fever, feverPoint(statusDay, consumption));
}

export function feverView({ day, ...point }: FeverPoint): PlanView['fever'][number] {
  return { day: formatDay(day), ...point };
}

function drawDownView({ day, reference, ...entry }: DrawDownEntry): PlanView['drawDown'][number] {
  return { day: formatDay(day), ...entry, ...(reference === undefined ? {} : { reference }) };
}

function baselineView({
  number,
  setOn,
  setBy,
  reason,
}: PlanState['head']['baselines'][number]): BaselineView {
  return { number, setOn, setBy, ...(reason === undefined ? {} : { reason }) };
}
