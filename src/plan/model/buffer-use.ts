import { bufferZone, type BufferZone } from './buffer-zones';
import type { ScheduledItem } from './schedule';

/** How much of the buffer is gone, and what that means for go-live. */
export interface BufferUse {
  /** Working days by which the chain to go-live is late; more than the buffer when it is overrun. */
  readonly consumedDays: number;
  /** Whole per cent of the buffer, 100 and more when nothing is left. */
  readonly usedPercent: number;
  /** Working days by which go-live moves. */
  readonly goLiveDelayDays: number;
  readonly state: BufferZone;
}

/**
 * Consumption by what is open today: an item that leads to go-live and is not done eats a day of the
 * buffer for each working day after its latest end.
 * @param open Items that are not done.
 * @param today Working days from the start of the plan to today.
 */
export function bufferUse(
  open: readonly ScheduledItem[],
  today: number,
  buffer: { readonly days: number; readonly criticalDays: number },
): BufferUse {
  let consumedDays = 0;
  for (const { leadsToGoLive, lateEnd } of open) {
    if (leadsToGoLive) consumedDays = Math.max(consumedDays, today - lateEnd);
  }
  const goLiveDelayDays = Math.max(0, consumedDays - buffer.days);
  const used = shareUsed(consumedDays, buffer.days);
  const progress =
    buffer.criticalDays === 0 ? 1 : Math.min(1, Math.max(0, today) / buffer.criticalDays);
  return {
    consumedDays,
    usedPercent: Math.round(used * 100),
    goLiveDelayDays,
    state: goLiveDelayDays > 0 ? 'late' : bufferZone(used, progress),
  };
}

/** Share of the buffer that is gone. Where there is none, the first day is all of it. */
export function shareUsed(consumedDays: number, bufferDays: number): number {
  return bufferDays === 0 ? Math.sign(consumedDays) : consumedDays / bufferDays;
}
