import type { Plan } from '../../../../src/plan/model/plan-schedule';
import type { WorkItem, WorkLink } from '../../../../src/plan/model/work-item';
import type { WorkingDays } from '../../../../src/plan/model/working-day-line';

/** First midnight of the work, and the one after it. */
export interface Span {
  readonly startAt: number;
  readonly endAt: number;
}

export interface NaiveResult {
  readonly spans: ReadonlyMap<string, Span>;
  readonly chainEndAt: number;
  readonly endAt: number;
}

/**
 * The schedule as its definition says, by trying day after day: no indexes, no order, no formulas. All items
 * start on the first day; whoever breaks a rule moves on by a day, until nobody breaks any.
 */
export function naiveSchedule(plan: Plan): NaiveResult {
  const chain = settle(plan, undefined);
  const goLive = plan.items.find(({ isGoLive }) => isGoLive === true);
  const chainEndAt = goLive === undefined ? NaN : spanOf(chain, goLive.id).startAt;
  const spans =
    goLive === undefined
      ? chain
      : settle(plan, { id: goLive.id, at: buffered(plan, goLive, chainEndAt) });
  return { spans, chainEndAt, endAt: Math.max(...[...spans.values()].map(({ endAt }) => endAt)) };
}

/** Working days of a calendar from one midnight to a later one, counted one by one. */
export function countDays(calendar: WorkingDays, from: number, to: number): number {
  let count = 0;
  for (let day = from; day < to; day += 1) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

/** Whether a link is kept: by counting the working days between its two moments. */
export function isKept(link: WorkLink, from: Span, to: Span, calendar: WorkingDays): boolean {
  const type = link.type ?? 'FS';
  const left = type === 'FS' || type === 'FF' ? from.endAt : from.startAt;
  const right = type === 'FS' || type === 'SS' ? to.startAt : to.endAt;
  if (link.lagDays > 0) return countDays(calendar, left, right) >= link.lagDays;
  // No lag: not before. An SF link ends before a start, and days that nobody works between do not count.
  if (link.lagDays === 0 && type !== 'SF') return right >= left;
  return countDays(calendar, right, left) <= -link.lagDays;
}

export function calendarOf(plan: Plan, item: WorkItem): WorkingDays {
  return plan.calendars[item.side ?? 'vendor'];
}

function settle(
  plan: Plan,
  held: { readonly id: string; readonly at: number } | undefined,
): ReadonlyMap<string, Span> {
  const spans = new Map(
    plan.items.map((item) => [item.id, spanAt(plan, item, firstDay(plan, item, held))]),
  );
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const item of plan.items) {
      while (!isAllowed(plan, item, spans)) {
        spans.set(item.id, spanAt(plan, item, spanOf(spans, item.id).startAt + 1));
        hasMoved = true;
      }
    }
  }
  return spans;
}

function isAllowed(plan: Plan, item: WorkItem, spans: ReadonlyMap<string, Span>): boolean {
  return item.predecessors.every((link) =>
    isKept(link, spanOf(spans, link.itemId), spanOf(spans, item.id), calendarOf(plan, item)),
  );
}

function firstDay(
  plan: Plan,
  item: WorkItem,
  held: { readonly id: string; readonly at: number } | undefined,
): number {
  let first = Math.max(plan.start, plan.statusDay ?? plan.start);
  if (item.durationDays === 0) {
    while (!calendarOf(plan, item).isWorkingDay(first)) first += 1;
  }
  return Math.max(first, item.startNoEarlierThan ?? first, held?.id === item.id ? held.at : first);
}

/** The work from the first working day on or after a midnight. */
function spanAt(plan: Plan, item: WorkItem, from: number): Span {
  if (item.durationDays === 0) return { startAt: from, endAt: from };
  const calendar = calendarOf(plan, item);
  let startAt = from;
  while (!calendar.isWorkingDay(startAt)) startAt += 1;
  let endAt = startAt;
  while (countDays(calendar, startAt, endAt) < item.durationDays) endAt += 1;
  return { startAt, endAt };
}

function buffered(plan: Plan, goLive: WorkItem, chainEndAt: number): number {
  const calendar = calendarOf(plan, goLive);
  const days = Math.ceil((countDays(calendar, plan.start, chainEndAt) * plan.bufferPercent) / 100);
  let at = chainEndAt;
  while (countDays(calendar, chainEndAt, at) < days) at += 1;
  return at;
}

function spanOf(spans: ReadonlyMap<string, Span>, id: string): Span {
  const span = spans.get(id);
  if (span === undefined) throw new Error(`No ${id}.`);
  return span;
}
