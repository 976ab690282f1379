import { formatDay, weekday, type CalendarDay } from '../../model/calendar-day';

/** A calendar exception's rule of repetition, with the schema's numbers. */
export interface RepetitionRule {
  /** `Exception/Type`. */
  readonly type: number;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Every so many days, weeks or months. */
  readonly period: number;
  /** Bits: 1 Sunday to 64 Saturday. */
  readonly daysOfWeek: number;
  /** 0 any day, 1 weekday, 2 weekend day, 3 Sunday to 9 Saturday. */
  readonly monthItem: number;
  /** 0 first to 3 fourth, 4 last. */
  readonly monthPosition: number;
  /** 0 January to 11 December. */
  readonly month: number;
  readonly monthDay: number;
}

/** `Exception/Type` of days that follow each other, which is no repetition. */
export const EVERY_DAY = 1;

/** A rule is not followed further than this: forty years. The report says where it was cut. */
export const MAX_REPETITION_DAYS = 14_700;

/** The days of a rule, ascending; undefined for a kind of rule that is not understood. */
export function repeatedDays(rule: RepetitionRule): readonly CalendarDay[] | undefined {
  const test = testOf(rule);
  if (test === undefined) return undefined;
  const days: CalendarDay[] = [];
  for (let day = rule.from; day <= rule.to; day += 1) if (test(day)) days.push(day);
  return days;
}

function testOf(rule: RepetitionRule): ((day: CalendarDay) => boolean) | undefined {
  const period = Math.max(1, rule.period);
  const first = monthOf(rule.from);
  const isMonth = (day: CalendarDay): boolean => (monthOf(day) - first) % period === 0;
  const isYearMonth = (day: CalendarDay): boolean => monthOf(day) % 12 === rule.month;
  switch (rule.type) {
    case 2:
      return (day) => isYearMonth(day) && dayOfMonth(day) === rule.monthDay;
    case 3:
      return (day) => isYearMonth(day) && isPosition(day, rule);
    case 4:
      return (day) => isMonth(day) && dayOfMonth(day) === rule.monthDay;
    case 5:
      return (day) => isMonth(day) && isPosition(day, rule);
    case 6:
      return (day) =>
        (rule.daysOfWeek & (1 << weekday(day))) !== 0 &&
        (weekOf(day) - weekOf(rule.from)) % period === 0;
    case 7:
      return (day) => (day - rule.from) % period === 0;
    default:
      return undefined;
  }
}

/** Weeks begin on Sunday, as in Project's own repetition; 1970-01-04 was a Sunday. */
function weekOf(day: CalendarDay): number {
  return Math.floor((day - 3) / 7);
}

/** Months since year 0. */
function monthOf(day: CalendarDay): number {
  const text = formatDay(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

function dayOfMonth(day: CalendarDay): number {
  return Number(formatDay(day).slice(8, 10));
}

/** Whether this is the n-th (or last) such day of its month. */
function isPosition(day: CalendarDay, rule: RepetitionRule): boolean {
  if (!isItem(day, rule.monthItem)) return false;
  const month = monthOf(day);
  const isLast = rule.monthPosition === 4;
  const step = isLast ? 1 : -1;
  let others = 0;
  for (let other = day + step; monthOf(other) === month; other += step) {
    if (isItem(other, rule.monthItem)) others += 1;
  }
  return isLast ? others === 0 : others === rule.monthPosition;
}

function isItem(day: CalendarDay, item: number): boolean {
  const name = weekday(day);
  if (item === 0) return true;
  if (item === 1) return name !== 0 && name !== 6;
  if (item === 2) return name === 0 || name === 6;
  return name === item - 3;
}
