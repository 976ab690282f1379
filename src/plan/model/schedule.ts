import { schedulePlan, type ScheduledWork } from './plan-schedule';

/** What the schedule is computed from. Durations and lags are whole working days. */
export interface ScheduleItem {
  readonly id: string;
  /** 0 for a milestone. */
  readonly durationDays: number;
  /** Finish to start; a negative lag lets the item start before its predecessor ends. */
  readonly predecessors: readonly { readonly itemId: string; readonly lagDays: number }[];
  readonly isGoLive: boolean;
}

/** Positions in working days from the start of the plan; an end is the first day after the work. */
export interface ScheduledItem {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Latest end that moves neither go-live (buffer apart) nor the end of the plan. */
  readonly lateEnd: number;
  /** Working days the item may slip without moving go-live or the end of the plan; never negative. */
  readonly floatDays: number;
  /** Without float, on the way to go-live. */
  readonly isCritical: boolean;
  readonly leadsToGoLive: boolean;
}

export interface Schedule {
  readonly items: ReadonlyMap<string, ScheduledItem>;
  /** Working days of the critical chain from the start to go-live: the base of the buffer. */
  readonly criticalDays: number;
  readonly bufferDays: number;
  /** First working day after the last item. */
  readonly end: number;
}

/** Every day counts: positions in working days are then days of the calendar, from 0. */
const EVERY_DAY = { isWorkingDay: () => true };

/**
 * The plan counted in working days alone, finish to start, for what needs no dates and one calendar. The
 * buffer lies before go-live: go-live and what follows it start that much later, and what leads to it gains
 * no float by it.
 * @throws UnschedulablePlan for a cycle, an unknown predecessor and whatever else keeps it from a schedule.
 */
export function schedule(items: readonly ScheduleItem[], bufferPercent: number): Schedule {
  const plan = schedulePlan({
    start: 0,
    // Dates and sides of an item mean nothing on this calendar.
    items: items.map(({ id, durationDays, predecessors, isGoLive }) => ({
      id,
      durationDays,
      predecessors,
      isGoLive,
    })),
    calendars: { vendor: EVERY_DAY, client: EVERY_DAY },
    bufferPercent,
  });
  return {
    items: new Map([...plan.items].map(([id, work]) => [id, inWorkingDays(work)])),
    criticalDays: plan.goLiveId === undefined ? 0 : plan.criticalDays,
    bufferDays: plan.bufferDays,
    end: plan.endAt,
  };
}

function inWorkingDays(work: ScheduledWork): ScheduledItem {
  const { id, startAt, endAt, lateEndAt, floatDays, leadsToGoLive } = work;
  return {
    id,
    start: startAt,
    end: endAt,
    lateEnd: lateEndAt,
    floatDays,
    isCritical: leadsToGoLive && floatDays === 0,
    leadsToGoLive,
  };
}
