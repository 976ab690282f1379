import type { CalendarDay } from './calendar-day';
import { isBelowCommitment } from './people-load';

/** Weeks in a row that raise a suggestion. A working guide. */
const WEEKS_IN_A_ROW = 2;

/** A week of a key user: what was promised, and what he gave or was booked for. */
export interface KeyUserWeek {
  readonly who: string;
  readonly week: string;
  readonly monday: CalendarDay;
  readonly committedDays: number;
  readonly givenDays: number;
}

/** Somebody the client promised and who is not there: the suggestion "key user not available". */
export interface KeyUserShortfall {
  readonly who: string;
  /** In order, at least two. */
  readonly weeks: readonly string[];
  readonly committedDays: number;
  readonly givenDays: number;
}

/**
 * Key users below 80 % of their commitment in two weeks running or more, each run once. A week without
 * commitment, such as a week of holidays, says nothing: it neither ends a run nor lengthens it.
 */
export function keyUserShortfalls(weeks: readonly KeyUserWeek[]): readonly KeyUserShortfall[] {
  const runs: KeyUserWeek[][] = [];
  const running = new Map<string, KeyUserWeek[]>();
  const committed = weeks.filter(({ committedDays }) => committedDays > 0);
  for (const week of committed.sort((a, b) => a.monday - b.monday)) {
    if (!isBelowCommitment(week.committedDays, week.givenDays)) {
      running.delete(week.who);
      continue;
    }
    const run = running.get(week.who);
    if (run !== undefined) {
      run.push(week);
      continue;
    }
    const started = [week];
    running.set(week.who, started);
    runs.push(started);
  }
  return runs
    .filter(({ length }) => length >= WEEKS_IN_A_ROW)
    .map((run) => ({
      who: run[0]?.who ?? '',
      weeks: run.map(({ week }) => week),
      committedDays: run.reduce((sum, { committedDays }) => sum + committedDays, 0),
      givenDays: run.reduce((sum, { givenDays }) => sum + givenDays, 0),
    }));
}
