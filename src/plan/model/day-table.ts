import type { CalendarDay } from './calendar-day';
import { daysUntil, type Midnight } from './work-span';
import type { WorkingDayLine } from './working-day-line';

/** A line of working days as plain numbers, for whoever asks millions of times. */
export interface DayTable {
  /** As the line's `indexOf`; a moment beyond either end counts as that end. */
  readonly indexOf: (at: Midnight) => number;
  /** As `daysUntil` on the line, likewise. */
  readonly daysUntil: (at: Midnight) => number;
  /** As the line's `dayAt`; a number beyond either end gives the last day there. */
  readonly dayAt: (index: number) => CalendarDay;
}

/** The line between two days; both have to be days that the line reaches. */
export function dayTable(line: WorkingDayLine, from: CalendarDay, to: CalendarDay): DayTable {
  const size = to - from + 1;
  const indexes = new Int32Array(size);
  const untils = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    indexes[at] = line.indexOf(from + at);
    untils[at] = daysUntil(line, from + at);
  }
  const first = line.indexOf(from);
  const days = new Int32Array(line.indexOf(to) - first + 1);
  for (let at = 0; at < days.length; at += 1) days[at] = line.dayAt(first + at);
  const last = days.length - 1;
  const within = (at: Midnight): number => Math.min(Math.max(at - from, 0), size - 1);
  return {
    indexOf: (at) => indexes[within(at)] ?? 0,
    daysUntil: (at) => untils[within(at)] ?? 0,
    dayAt: (index) => days[Math.min(Math.max(index - first, 0), last)] ?? 0,
  };
}
