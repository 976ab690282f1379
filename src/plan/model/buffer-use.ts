import type { ScheduledItem } from './schedule';

/** How much of the buffer is gone, and what that means for go-live. */
export interface BufferUse {
  /** Working days by which the chain to go-live is late; more than the buffer when it is overrun. */
  readonly consumedDays: number;
  /** Whole per cent of the buffer, 100 and more when nothing is left. */
  readonly usedPercent: number;
  /** Working days by which go-live moves. */
  readonly goLiveDelayDays: number;
  readonly state: 'onPace' | 'watch' | 'late';
}

/**
 * The one zone rule of the buffer, on all screens: share used against share of the chain that is over.
 * Late above 15 % + 85 % of the progress, on pace up to 5 % + 75 % of it. Working guides, not calibrated
 * on projects.
 */
export const BUFFER_ZONES = {
  lateBase: 0.15,
  lateSlope: 0.85,
  paceBase: 0.05,
  paceSlope: 0.75,
} as const;

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
  const consumedDays = Math.max(
    0,
    ...open.filter(({ leadsToGoLive }) => leadsToGoLive).map(({ lateEnd }) => today - lateEnd),
  );
  const goLiveDelayDays = Math.max(0, consumedDays - buffer.days);
  const used = buffer.days === 0 ? Math.sign(consumedDays) : consumedDays / buffer.days;
  const progress =
    buffer.criticalDays === 0 ? 1 : Math.min(1, Math.max(0, today) / buffer.criticalDays);
  return {
    consumedDays,
    usedPercent: Math.round(used * 100),
    goLiveDelayDays,
    state: goLiveDelayDays > 0 ? 'late' : zoneOf(used, progress),
  };
}

function zoneOf(used: number, progress: number): BufferUse['state'] {
  const { lateBase, lateSlope, paceBase, paceSlope } = BUFFER_ZONES;
  if (used > lateBase + lateSlope * progress) return 'late';
  return used <= paceBase + paceSlope * progress ? 'onPace' : 'watch';
}
