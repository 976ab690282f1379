import { dayNumber, isoDay } from '../text/day-number';

/** How far a timeline is opened: what one small tick stands for. */
export const ZOOMS = ['day', 'week', 'month'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** CSS pixels of one calendar day. */
export const PIXELS_A_DAY: Readonly<Record<Zoom, number>> = { day: 28, week: 10, month: 3 };

/** A stretch of the axis that bears one label. Both numbers are calendar days from the left edge. */
export interface Tick {
  readonly isoDate: string;
  readonly from: number;
  readonly days: number;
}

/** Calendar days on a line, counted from its left edge: how wide a day is drawn is the reader's choice. */
export interface TimeAxis {
  readonly start: string;
  readonly finish: string;
  readonly days: number;
  /** Calendar days from the left edge to the beginning of a day; may lie outside of the axis. */
  readonly offset: (isoDate: string) => number;
  readonly isOn: (isoDate: string) => boolean;
}

const DAYS_A_WEEK = 7;
/** 1 January 1970 was a Thursday. */
const FIRST_MONDAY = 4;

/** An axis of whole weeks, from Monday to Sunday, with a week to spare at the end for what is written there. */
export function timeAxis(start: string, finish: string): TimeAxis {
  const first = mondayOf(dayNumber(start));
  const last = mondayOf(dayNumber(finish)) + 2 * DAYS_A_WEEK - 1;
  return {
    start: isoDay(first),
    finish: isoDay(last),
    days: last - first + 1,
    offset: (isoDate) => dayNumber(isoDate) - first,
    isOn: (isoDate) => dayNumber(isoDate) >= first && dayNumber(isoDate) <= last,
  };
}

function mondayOf(day: number): number {
  return day - ((((day - FIRST_MONDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK);
}

/** The upper line of labels: months, or years where a month is small. */
export function largeTicks(axis: TimeAxis, zoom: Zoom): readonly Tick[] {
  return zoom === 'month' ? spans(axis, (day) => nextMonth(day, 12)) : monthTicks(axis);
}

/** The lower line of labels: days, Mondays or months. */
export function smallTicks(axis: TimeAxis, zoom: Zoom): readonly Tick[] {
  if (zoom === 'day') return spans(axis, (day) => day + 1);
  if (zoom === 'week') return spans(axis, (day) => day + DAYS_A_WEEK);
  return monthTicks(axis);
}

function monthTicks(axis: TimeAxis): readonly Tick[] {
  return spans(axis, (day) => nextMonth(day, 1));
}

/** Cuts the axis into stretches; the first and the last may be shorter than the others. */
function spans(axis: TimeAxis, next: (day: number) => number): readonly Tick[] {
  const first = dayNumber(axis.start);
  const end = first + axis.days;
  const ticks: Tick[] = [];
  for (let day = first; day < end; day = next(day)) {
    ticks.push({ isoDate: isoDay(day), from: day - first, days: Math.min(end, next(day)) - day });
  }
  return ticks;
}

/** First day of the next month, or with 12 of the next January. */
function nextMonth(day: number, months: 1 | 12): number {
  const date = new Date(day * 86_400_000);
  const month = months === 12 ? 12 : date.getUTCMonth() + 1;
  return Date.UTC(date.getUTCFullYear(), month, 1) / 86_400_000;
}
