import type { BufferConsumption } from './buffer-consumption';
import { zoneLimits, type BufferZone, type BufferZoneRule } from './buffer-zones';
import type { CalendarDay } from './calendar-day';

/** One state of the buffer on the fever chart: how much of the chain is done, how much of the buffer is gone. */
export interface FeverPoint {
  readonly day: CalendarDay;
  readonly progressPercent: number;
  readonly usedPercent: number;
  readonly zone: BufferZone;
}

export function feverPoint(day: CalendarDay, consumption: BufferConsumption): FeverPoint {
  const { progressPercent, usedPercent, zone } = consumption;
  return { day, progressPercent, usedPercent, zone };
}

/** The history with one more point, ordered by day. A day has one point: the last one that was computed. */
export function withFeverPoint(
  history: readonly FeverPoint[],
  point: FeverPoint,
): readonly FeverPoint[] {
  const others = history.filter(({ day }) => day !== point.day);
  return [...others, point].sort((a, b) => a.day - b.day);
}

/** A border between two zones, from no progress to the end of the chain, in per cent of the buffer. */
export interface ZoneBorder {
  readonly atStart: number;
  readonly atEnd: number;
}

/** The borders that the chart draws; both are straight, so two ends say all. */
export function zoneBorders(rule: BufferZoneRule): {
  readonly pace: ZoneBorder;
  readonly late: ZoneBorder;
} {
  const start = zoneLimits(0, rule);
  const end = zoneLimits(1, rule);
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  return {
    pace: { atStart: percent(start.pace), atEnd: percent(end.pace) },
    // What is more than the whole buffer is late everywhere.
    late: { atStart: percent(Math.min(1, start.late)), atEnd: percent(Math.min(1, end.late)) },
  };
}
