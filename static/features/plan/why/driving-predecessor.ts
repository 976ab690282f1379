import type { PlanItemView } from '../../../../src/plan/contract';
import { dayNumber } from '../../../shared/text/day-number';

/** 1 January 1970 was a Thursday; 0 is Sunday. */
const THURSDAY = 4;

/**
 * The predecessor that leaves the least room before an item, and so decides when it comes; undefined for an item
 * that waits for nothing. Weekdays are counted, as holidays are known to the server alone: they widen the room
 * of all predecessors alike, so the comparison holds.
 */
export function drivingPredecessor(
  item: PlanItemView,
  items: readonly PlanItemView[],
): PlanItemView | undefined {
  let tightest: { readonly before: PlanItemView; readonly room: number } | undefined;
  for (const { itemId, type, lagDays } of item.predecessors) {
    const before = items.find(({ id, isRemoved }) => id === itemId && !isRemoved);
    if (before === undefined) continue;
    const from = type.startsWith('F') ? before.finish : before.start;
    const to = type.endsWith('F') ? item.finish : item.start;
    // Work that waits for an end begins on the next day at the earliest; a milestone falls on the day itself.
    const nextDay = type === 'FS' && item.kind !== 'milestone' ? 1 : 0;
    const room = weekdaysBetween(from, to) - nextDay - lagDays;
    if (tightest === undefined || room < tightest.room) tightest = { before, room };
  }
  return tightest?.before;
}

/** Weekdays after the first day up to and with the second; negative when the second lies before. */
function weekdaysBetween(from: string, to: string): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return weekdaysUpTo(last) - weekdaysUpTo(first);
}

/** Weekdays since a Sunday before 1970, so that differences of two answers count weekdays. */
function weekdaysUpTo(day: number): number {
  const sinceSunday = day + THURSDAY;
  const weeks = Math.floor(sinceSunday / 7);
  return weeks * 5 + Math.min(5, sinceSunday - weeks * 7);
}
