import type { CalendarDay } from './calendar-day';
import type { ConsumptionPart, DrawDownCause } from './consumption-parts';
import type { Side } from './work-item';

/** A line of the draw-down journal: what changed in the buffer on a day, why, and by whose doing. */
export interface DrawDownEntry {
  readonly day: CalendarDay;
  readonly itemId: string;
  /** Working days taken; negative for days given back. Never 0. */
  readonly days: number;
  readonly cause: DrawDownCause;
  readonly side: Side;
  /** Id of the change request or risk. */
  readonly reference?: string | undefined;
}

/**
 * The lines that lead from what the journal says so far to today's consumption. Nothing new gives none, and
 * the sum of all lines is always the consumption of the last day that was entered.
 */
export function drawDownEntries(
  journal: readonly DrawDownEntry[],
  today: readonly ConsumptionPart[],
  day: CalendarDay,
): readonly DrawDownEntry[] {
  const open = new Map<string, DrawDownEntry>();
  const add = (part: Omit<DrawDownEntry, 'day'>, sign: 1 | -1): void => {
    const key = JSON.stringify([part.itemId, part.cause, part.side, part.reference ?? null]);
    open.set(key, { ...part, day, days: (open.get(key)?.days ?? 0) + sign * part.days });
  };
  for (const entry of journal) add(entry, -1);
  for (const part of today) add(part, 1);
  return [...open.values()].filter(({ days }) => days !== 0);
}

/** Working days that each side has taken, over the whole journal. */
export function drawnBySide(journal: readonly DrawDownEntry[]): Readonly<Record<Side, number>> {
  const drawn = { vendor: 0, client: 0 };
  for (const { side, days } of journal) drawn[side] += days;
  return drawn;
}
