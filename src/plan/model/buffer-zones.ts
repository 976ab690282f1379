/** How the buffer stands: as it should, to be watched, or in need of action. */
export type BufferZone = 'onPace' | 'watch' | 'late';

/**
 * The zone rule's four numbers, as shares: late above `lateBase + lateSlope * progress`, on pace up to
 * `paceBase + paceSlope * progress`. They are an engagement's settings and are printed on the chart.
 */
export interface BufferZoneRule {
  readonly lateBase: number;
  readonly lateSlope: number;
  readonly paceBase: number;
  readonly paceSlope: number;
}

/**
 * Late above 15 % + 85 % of the progress, on pace up to 5 % + 75 % of it, so that using as much of the buffer
 * as of the chain is never late, and at the end only an overrun is. Working guides, not calibrated on
 * projects.
 */
export const DEFAULT_BUFFER_ZONES: BufferZoneRule = {
  lateBase: 0.15,
  lateSlope: 0.85,
  paceBase: 0.05,
  paceSlope: 0.75,
};

/** The one zone rule, on all screens. More than the whole buffer is late whatever the numbers say. */
export function bufferZone(
  used: number,
  progress: number,
  rule: BufferZoneRule = DEFAULT_BUFFER_ZONES,
): BufferZone {
  const limits = zoneLimits(progress, rule);
  if (used > 1 || used > limits.late) return 'late';
  return used <= limits.pace ? 'onPace' : 'watch';
}

/** Shares of the buffer at which the zones meet, for a share of the chain. */
export function zoneLimits(
  progress: number,
  rule: BufferZoneRule,
): { readonly pace: number; readonly late: number } {
  return {
    pace: rule.paceBase + rule.paceSlope * progress,
    late: rule.lateBase + rule.lateSlope * progress,
  };
}
