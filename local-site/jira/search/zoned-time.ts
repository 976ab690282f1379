export type CalendarUnit = 'm' | 'h' | 'd' | 'w' | 'M' | 'y';

/** A moment on the clock of a time zone; month from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function localTime(epochMs: number, timeZone: string): LocalTime {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** The epoch of a local time; parts beyond their range carry over, as in month 13 or day 0. */
export function epochOf(local: LocalTime, timeZone: string): number {
  const asUtc = utcOf(local);
  const first = asUtc - offsetAt(asUtc, timeZone);
  // Around a change of the clock the offset at the first guess may be another.
  return asUtc - offsetAt(first, timeZone);
}

/** The day of the calendar in the zone, `yyyy-MM-dd`. */
export function localDay(epochMs: number, timeZone: string): string {
  const { year, month, day } = localTime(epochMs, timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** First moment of the day, week (from Sunday), month or year that the epoch lies in. */
export function startOf(unit: CalendarUnit, epochMs: number, timeZone: string): number {
  const local = localTime(epochMs, timeZone);
  const midnight = { ...local, hour: 0, minute: 0 };
  switch (unit) {
    case 'y':
      return epochOf({ ...midnight, month: 1, day: 1 }, timeZone);
    case 'M':
      return epochOf({ ...midnight, day: 1 }, timeZone);
    case 'w':
      return epochOf(
        { ...midnight, day: local.day - new Date(utcOf(local)).getUTCDay() },
        timeZone,
      );
    case 'd':
      return epochOf(midnight, timeZone);
    case 'h':
      return epochOf({ ...local, minute: 0 }, timeZone);
    case 'm':
      return epochOf(local, timeZone);
  }
}

/** The same time of the clock, some units later or earlier. */
export function shifted(
  epochMs: number,
  amount: number,
  unit: CalendarUnit,
  timeZone: string,
): number {
  const local = localTime(epochMs, timeZone);
  switch (unit) {
    case 'y':
      return epochOf({ ...local, year: local.year + amount }, timeZone);
    case 'M':
      return epochOf({ ...local, month: local.month + amount }, timeZone);
    case 'w':
      return epochOf({ ...local, day: local.day + 7 * amount }, timeZone);
    case 'd':
      return epochOf({ ...local, day: local.day + amount }, timeZone);
    case 'h':
      return epochMs + amount * 3_600_000;
    case 'm':
      return epochMs + amount * 60_000;
  }
}

function offsetAt(epochMs: number, timeZone: string): number {
  const toMinute = Math.floor(epochMs / 60_000) * 60_000;
  return utcOf(localTime(toMinute, timeZone)) - toMinute;
}

function utcOf({ year, month, day, hour, minute }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
