/** How long a day is in this file; Microsoft Project counts everything in minutes. */
export interface TimeSettings {
  readonly minutesPerDay: number;
}

export const DEFAULT_MINUTES_PER_DAY = 480;
const MINUTES_PER_CALENDAR_DAY = 1_440;

/** Formats of durations and lags, by the schema: 35 and more are the same units, marked as estimated. */
const ESTIMATE_OFFSET = 32;
const ELAPSED = new Set([4, 6, 8, 10, 12]);
const PERCENT = new Set([19, 20]);

export interface UnitFormat {
  /** Counted by the clock, nights and weekends included. */
  readonly isElapsed: boolean;
  readonly isPercent: boolean;
  readonly isEstimated: boolean;
}

/** What a `DurationFormat` or `LagFormat` says; unknown numbers are working time. */
export function unitFormat(format: string | undefined): UnitFormat {
  const given = Number(format ?? '7');
  const isEstimated = given >= 35 && given <= 53;
  const base = isEstimated ? given - ESTIMATE_OFFSET : given;
  return { isElapsed: ELAPSED.has(base), isPercent: PERCENT.has(base), isEstimated };
}

/**
 * Minutes of an `xsd:duration` such as `PT16H0M0S`, as Microsoft Project writes them: without years and
 * months, whose length is not fixed. Undefined for anything else.
 */
export function durationMinutes(text: string): number | undefined {
  const match =
    /^(-?)P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      text,
    );
  if (match === null || /[PT]$/.test(text)) return undefined;
  const [, sign, days, hours, minutes, seconds] = match;
  const total =
    Number(days ?? 0) * MINUTES_PER_CALENDAR_DAY +
    Number(hours ?? 0) * 60 +
    Number(minutes ?? 0) +
    Number(seconds ?? 0) / 60;
  return sign === '-' ? -total : total;
}

/** Days by the clock; the plan counts whole ones, so a part of a day is a day. */
export function elapsedDays(minutes: number): number {
  return roundLater(minutes / MINUTES_PER_CALENDAR_DAY);
}

/**
 * Whole days, towards later: the plan counts in whole working days, and rounding to an earlier one would
 * promise what the file does not.
 */
export function roundLater(days: number): number {
  // Six digits, so that 0.1 + 0.2 does not cost a day; + 0 so that there is no negative zero.
  return Math.ceil(Number(days.toFixed(6))) + 0;
}

/** `PT24H0M0S`, as the schema's other users write it. */
export function durationText(days: number, minutesPerDay: number): string {
  const minutes = days * minutesPerDay;
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`;
}
