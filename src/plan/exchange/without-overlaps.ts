import { formatDay, parseDay, type CalendarDay } from '../model/calendar-day';
import type { CalendarException } from './plan-document';

interface Range {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly exception: CalendarException;
}

/**
 * The same days without any day twice: Microsoft Project refuses a calendar whose exceptions overlap. The
 * later exception wins, as everywhere; exceptions that do not overlap stay as they are, in their order.
 */
export function withoutOverlaps(
  exceptions: readonly CalendarException[],
): readonly CalendarException[] {
  const kept: Range[] = [];
  for (const exception of exceptions) {
    const from = parseDay(exception.from);
    const to = parseDay(exception.to);
    if (from === undefined || to === undefined || to < from) continue;
    for (let index = kept.length - 1; index >= 0; index -= 1) {
      const earlier = kept[index];
      if (earlier === undefined || earlier.to < from || earlier.from > to) continue;
      kept.splice(index, 1, ...restOf(earlier, from, to));
    }
    kept.push({ from, to, exception });
  }
  return kept.map(({ from, to, exception }) => ({
    ...exception,
    from: formatDay(from),
    to: formatDay(to),
  }));
}

/** What stays of a range when the days from `from` to `to` are taken out of it. */
function restOf(range: Range, from: CalendarDay, to: CalendarDay): readonly Range[] {
  const before = { ...range, to: from - 1 };
  const after = { ...range, from: to + 1 };
  return [before, after].filter((rest) => rest.from <= rest.to);
}
