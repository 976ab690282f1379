import type { CalendarDay } from './calendar-day';
import { isoWeekName, mondayOf } from './iso-week';
import type { Side } from './work-item';
import type { WorkingDayLine } from './working-day-line';

/** What a person, or a role while it has no name, is promised to the engagement for. */
export interface Commitment {
  /** Account id or role. */
  readonly who: string;
  readonly side: Side;
  /** Share of each working day: 0.5 for half of the time. */
  readonly share: number;
  /** First and last day of it; the whole plan unless said otherwise. */
  readonly from?: CalendarDay | undefined;
  readonly to?: CalendarDay | undefined;
}

/** Work of one item that somebody is planned for. */
export interface Booking {
  readonly who: string;
  readonly side: Side;
  readonly start: CalendarDay;
  readonly finish: CalendarDay;
  /** Share of each working day that the work takes; all of it unless said otherwise. */
  readonly share?: number | undefined;
}

/** A week of somebody. Days are working days of his side. */
export interface WeekLoad {
  readonly who: string;
  /** `2026-W07`, by ISO 8601. */
  readonly week: string;
  readonly monday: CalendarDay;
  readonly committedDays: number;
  readonly bookedDays: number;
  readonly state: 'over' | 'under' | 'asCommitted';
}

/** Below this share of the commitment somebody is used too little. A working guide. */
const LEAST_USE = 0.8;

/**
 * Booked against committed, for each week in which somebody is booked or committed, by name and then by week.
 * @param range First and last day of the plan: a commitment without days of its own lasts as long.
 */
export function peopleLoad(
  commitments: readonly Commitment[],
  bookings: readonly Booking[],
  lines: Readonly<Record<Side, WorkingDayLine>>,
  range: { readonly from: CalendarDay; readonly to: CalendarDay },
): readonly WeekLoad[] {
  const weeks = new Map<string, Map<CalendarDay, { committed: number; booked: number }>>();
  const add = (
    kind: 'committed' | 'booked',
    { who, side, share = 1 }: { who: string; side: Side; share?: number | undefined },
    from: CalendarDay,
    to: CalendarDay,
  ): void => {
    const own = weeks.get(who) ?? new Map<CalendarDay, { committed: number; booked: number }>();
    weeks.set(who, own);
    for (let monday = mondayOf(from); monday <= to; monday += 7) {
      const days = lines[side].indexOf(Math.min(to + 1, monday + 7));
      const count = (days - lines[side].indexOf(Math.max(from, monday))) * share;
      if (count === 0) continue;
      const week = own.get(monday) ?? { committed: 0, booked: 0 };
      week[kind] += count;
      own.set(monday, week);
    }
  };
  for (const each of commitments) {
    add('committed', each, each.from ?? range.from, each.to ?? range.to);
  }
  for (const each of bookings) add('booked', each, each.start, each.finish);
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([who, own]) =>
      [...own]
        .sort(([a], [b]) => a - b)
        .map(([monday, { committed, booked }]) => weekLoad(who, monday, committed, booked)),
    );
}

function weekLoad(who: string, monday: CalendarDay, committed: number, booked: number): WeekLoad {
  const committedDays = rounded(committed);
  const bookedDays = rounded(booked);
  const isUnder = isBelowCommitment(committedDays, bookedDays);
  return {
    who,
    week: isoWeekName(monday),
    monday,
    committedDays,
    bookedDays,
    state: bookedDays > committedDays ? 'over' : isUnder ? 'under' : 'asCommitted',
  };
}

/** Whether the days are less than the least share of the commitment, to a hundredth of a day. */
export function isBelowCommitment(committedDays: number, days: number): boolean {
  return rounded(days) < rounded(committedDays * LEAST_USE);
}

/** Hundredths of a day: shares such as 0.1 do not add up exactly. */
function rounded(days: number): number {
  return Math.round(days * 100) / 100;
}
