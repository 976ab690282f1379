import type { PlanItem } from '../../engagement/model/engagement';
import type { BufferView } from '../contract';
import { formatDay } from '../model/calendar-day';
import type { PlanStanding } from '../model/plan-forecast';
import type { PlanSummary } from '../model/plan-head';
import type { WaitingWork } from '../summary/contract';
import { lateWork } from './late-work';
import { peopleOf } from './people-of';
import type { PlanState } from './read-plan-state';

/** Rows of each column of "waits on". */
const MOST_WAITING = 10;

/** How the plan stands, in what an overview shows. */
export function summaryOf(state: PlanState, standing: PlanStanding): PlanSummary {
  const items = state.items.filter(({ isRemoved }) => isRemoved !== true);
  const next = nextMilestone(items, standing);
  const { over, shortfalls } = peopleOf(state, standing);
  return {
    statusDay: formatDay(standing.statusDay),
    goLive: goLiveOf(state, standing),
    buffer: bufferOf(state, standing),
    health: standing.consumption?.zone ?? 'onPace',
    reason: reasonOf(standing, items),
    ...(next === undefined ? {} : { nextMilestone: next }),
    progress: {
      done: items.filter(({ actual }) => actual?.finish !== undefined).length,
      total: items.length,
    },
    waitsOn: waitingOf(items, standing),
    people: { over: over.size, shortfalls: shortfalls.length },
  };
}

/** The promised day and the one that will be. */
export function goLiveOf(
  { engagement }: PlanState,
  { promise, forecast }: PlanStanding,
): PlanSummary['goLive'] {
  const planned = promise === undefined ? engagement.plannedGoLive : formatDay(promise.goLive);
  const item = forecast.goLiveId === undefined ? undefined : forecast.items.get(forecast.goLiveId);
  return { planned, forecast: item === undefined ? planned : formatDay(item.finish) };
}

/** The buffer as a block of the calendar, and what is gone of it. */
export function bufferOf({ engagement }: PlanState, standing: PlanStanding): BufferView {
  const { promise, consumption, planned } = standing;
  const { line } = planned;
  const from = promise?.chainEndAt ?? planned.endAt;
  const first = line.indexOf(from);
  const days = promise?.bufferDays ?? 0;
  return {
    days,
    percent: engagement.draft.bufferPercent,
    criticalDays: planned.criticalDays,
    start: formatDay(line.dayAt(days === 0 ? first - 1 : first)),
    finish: formatDay(line.dayAt(first + days - 1)),
    consumedDays: consumption?.consumedDays ?? 0,
    usedPercent: consumption?.usedPercent ?? 0,
    leftDays: consumption?.leftDays ?? 0,
    progressPercent: consumption?.progressPercent ?? 0,
    ...(consumption?.burn === undefined ? {} : { burn: consumption.burn }),
    goLiveDelayDays: consumption?.goLiveDelayDays ?? 0,
  };
}

function reasonOf({ consumption, statusDay, planned }: PlanStanding, items: readonly PlanItem[]) {
  if (consumption !== undefined && consumption.goLiveDelayDays > 0) return 'bufferSpent';
  if (consumption !== undefined && consumption.consumedDays > 0) return 'bufferInUse';
  const isLate = items.some(
    ({ id, actual }) =>
      actual?.finish === undefined && (planned.items.get(id)?.finish ?? statusDay) < statusDay,
  );
  return isLate ? 'overdueWithFloat' : 'nothingLate';
}

function nextMilestone(
  items: readonly PlanItem[],
  { forecast }: PlanStanding,
): PlanSummary['nextMilestone'] {
  const next = items
    .filter(({ kind, actual }) => kind === 'milestone' && actual?.finish === undefined)
    .flatMap((item) => {
      const work = forecast.items.get(item.id);
      return work === undefined ? [] : [{ item, finish: work.finish }];
    })
    .reduce<{ item: PlanItem; finish: number } | undefined>(
      (first, each) => (first === undefined || each.finish < first.finish ? each : first),
      undefined,
    );
  return (
    next && {
      itemId: next.item.id,
      ...(next.item.issueKey === undefined ? {} : { issueKey: next.item.issueKey }),
      name: next.item.name,
      date: formatDay(next.finish),
    }
  );
}

/** Work that was due and is not done, by side; what was due first comes first. */
function waitingOf(items: readonly PlanItem[], standing: PlanStanding): PlanSummary['waitsOn'] {
  const waiting: Record<'client' | 'vendor', WaitingWork[]> = { client: [], vendor: [] };
  for (const { item, side, due, days } of lateWork(items, standing)) {
    const column = waiting[side];
    if (column.length >= MOST_WAITING) continue;
    column.push({
      itemId: item.id,
      ...(item.issueId === undefined ? {} : { issueId: item.issueId }),
      ...(item.issueKey === undefined ? {} : { issueKey: item.issueKey }),
      name: item.name,
      ...(item.ownerAccountId === undefined ? {} : { ownerAccountId: item.ownerAccountId }),
      since: formatDay(due),
      days,
    });
  }
  return waiting;
}
