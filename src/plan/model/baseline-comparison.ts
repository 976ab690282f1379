import type { Baseline } from './baseline';
import type { CalendarDay } from './calendar-day';
import type { PlanSchedule } from './plan-schedule';
import type { WorkItem } from './work-item';
import type { WorkingDayLine } from './working-day-line';

export interface Days {
  readonly start: CalendarDay;
  readonly finish: CalendarDay;
}

/** What really happened; a day is missing while it has not. */
export type ActualDays = Partial<Days>;

/** Baseline, forecast and actual of an item, a milestone or a phase. */
export interface Comparison {
  readonly id: string;
  readonly change: 'kept' | 'added' | 'removed';
  readonly baseline?: Days;
  /** Facts where there are any, the computed days where there are none. */
  readonly forecast?: Days;
  readonly actual: ActualDays;
  /** Working days of its side by which it starts and ends later than agreed; negative for earlier. Only when kept. */
  readonly variance?: { readonly startDays: number; readonly finishDays: number };
}

export interface PlanComparison {
  /** Those of the plan in its order, then what was removed from it. */
  readonly items: readonly Comparison[];
  readonly phases: readonly Comparison[];
}

/** What a phase is made of, as the plan and as the baseline know it. */
export interface PhaseMembers {
  readonly id: string;
  readonly itemIds: readonly string[];
}

/**
 * Compares the forecast with what was agreed. A phase goes from the first start to the last finish of its
 * items and is counted in the working days of go-live's side.
 */
export function compareWithBaseline(
  baseline: Baseline,
  forecast: PlanSchedule,
  plan: { readonly items: readonly WorkItem[]; readonly phases: readonly PhaseMembers[] },
): PlanComparison {
  const agreed = new Map(baseline.items.map((item) => [item.id, item]));
  const known = new Set(plan.items.map(({ id }) => id));
  const kept = plan.items.map((item) => {
    const found = forecast.items.get(item.id);
    const line = forecast.lines[item.side ?? 'vendor'];
    return compared(item.id, daysOf(agreed.get(item.id)), daysOf(found), actualOf(item), line);
  });
  const removed = baseline.items
    .filter(({ id }) => !known.has(id))
    .map((item) => compared(item.id, daysOf(item), undefined, {}, forecast.line));
  const items = [...kept, ...removed];
  const byId = new Map(items.map((item) => [item.id, item]));
  const phases = plan.phases.map(({ id, itemIds }) => {
    const members = itemIds.map((itemId) => byId.get(itemId)).filter((each) => each !== undefined);
    return phaseComparison(id, members, forecast.line);
  });
  return { items, phases };
}

function phaseComparison(
  id: string,
  members: readonly Comparison[],
  line: WorkingDayLine,
): Comparison {
  const present = members.filter(({ forecast }) => forecast !== undefined);
  const starts = present.map(({ actual }) => actual.start).filter((day) => day !== undefined);
  const finishes = present.map(({ actual }) => actual.finish).filter((day) => day !== undefined);
  const isFinished = present.length > 0 && finishes.length === present.length;
  const actual = {
    ...(starts.length === 0 ? {} : { start: Math.min(...starts) }),
    ...(isFinished ? { finish: Math.max(...finishes) } : {}),
  };
  const baseline = envelope(members.map((each) => each.baseline));
  return compared(id, baseline, envelope(present.map((each) => each.forecast)), actual, line);
}

function compared(
  id: string,
  baseline: Days | undefined,
  forecast: Days | undefined,
  actual: ActualDays,
  line: WorkingDayLine,
): Comparison {
  const sides = {
    ...(baseline === undefined ? {} : { baseline }),
    ...(forecast === undefined ? {} : { forecast }),
    actual,
  };
  if (baseline === undefined) return { id, change: 'added', ...sides };
  if (forecast === undefined) return { id, change: 'removed', ...sides };
  const variance = {
    startDays: line.indexOf(forecast.start) - line.indexOf(baseline.start),
    finishDays: line.indexOf(forecast.finish + 1) - line.indexOf(baseline.finish + 1),
  };
  return { id, change: 'kept', ...sides, variance };
}

function actualOf({ actual, durationDays }: WorkItem): ActualDays {
  if (actual === undefined) return {};
  const finish = actual.finish ?? (durationDays === 0 ? actual.start : undefined);
  return { start: actual.start, ...(finish === undefined ? {} : { finish }) };
}

function daysOf(item: Days | undefined): Days | undefined {
  return item && { start: item.start, finish: item.finish };
}

function envelope(all: readonly (Days | undefined)[]): Days | undefined {
  const days = all.filter((each) => each !== undefined);
  if (days.length === 0) return undefined;
  return {
    start: Math.min(...days.map(({ start }) => start)),
    finish: Math.max(...days.map(({ finish }) => finish)),
  };
}
