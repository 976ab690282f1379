import { bufferZone, type BufferZone, type BufferZoneRule } from './buffer-zones';
import type { CalendarDay } from './calendar-day';
import type { GoLivePromise } from './forward-pass';
import type { PlanSchedule } from './plan-schedule';

/** What the forecast takes of the buffer that was agreed. Days are working days of go-live's side. */
export interface BufferConsumption {
  readonly bufferDays: number;
  /** By how many days the chain ends later than it was planned to; more than the buffer when it is overrun. */
  readonly consumedDays: number;
  /** Whole per cent of the buffer, above 100 when it is overrun. */
  readonly usedPercent: number;
  readonly leftDays: number;
  /** By how many days go-live moves; the buffer has to be used up first. */
  readonly goLiveDelayDays: number;
  /** Whole per cent of the planned chain that is behind us. */
  readonly progressPercent: number;
  /** Share of the buffer by share of the chain: 1 is on pace, above it the buffer goes faster than the work. Undefined before anything is done. */
  readonly burn: number | undefined;
  readonly zone: BufferZone;
}

/**
 * Consumption: forecast end of the chain less its planned end, the buffer left out of both. Progress: what of
 * the planned chain is no longer ahead, so that a day lost is no day of progress.
 * @param forecast Computed at the status day, with the promise.
 * @param from First day of the plan.
 */
export function bufferConsumption(
  forecast: PlanSchedule,
  promise: GoLivePromise,
  days: { readonly from: CalendarDay; readonly status: CalendarDay },
  rule?: BufferZoneRule,
): BufferConsumption {
  const { line, chainEndAt } = forecast;
  const count = (from: CalendarDay, to: CalendarDay): number =>
    Math.max(0, line.indexOf(to) - line.indexOf(from));
  const { bufferDays } = promise;
  const consumedDays = count(promise.chainEndAt, chainEndAt);
  const used = shareUsed(consumedDays, bufferDays);
  const plannedDays = count(days.from, promise.chainEndAt);
  const aheadDays = count(Math.max(days.from, days.status), chainEndAt);
  const progress = plannedDays === 0 ? 1 : Math.max(0, plannedDays - aheadDays) / plannedDays;
  const goLive = forecast.goLiveId && forecast.items.get(forecast.goLiveId);
  return {
    bufferDays,
    consumedDays,
    usedPercent: Math.round(used * 100),
    leftDays: Math.max(0, bufferDays - consumedDays),
    goLiveDelayDays: goLive ? count(promise.goLiveAt, goLive.startAt) : 0,
    progressPercent: Math.round(progress * 100),
    burn: progress === 0 ? undefined : used / progress,
    zone: consumedDays > bufferDays ? 'late' : bufferZone(used, progress, rule),
  };
}

/** Share of the buffer that is gone. Where there is none, the first day is all of it. */
function shareUsed(consumedDays: number, bufferDays: number): number {
  return bufferDays === 0 ? Math.sign(consumedDays) : consumedDays / bufferDays;
}
