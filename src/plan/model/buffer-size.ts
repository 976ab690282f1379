/** Share of the critical chain that the buffer takes, in per cent, unless the engagement says otherwise. */
export const DEFAULT_BUFFER_PERCENT = 12;

/** What a template or an engagement may choose, in per cent. */
export const BUFFER_PERCENT_RANGE = { least: 10, most: 15 } as const;

/** Size of the buffer in working days: the share of the critical chain, rounded up to a whole day. */
export function bufferSize(criticalDays: number, percent: number): number {
  return Math.ceil((criticalDays * percent) / 100);
}
