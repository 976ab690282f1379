import type { ChangeState } from '../contract';
import type { CourtStay } from '../court/contract';
import { courtOf } from '../states/contract';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { WorkingDayLine } from '../../plan/model/working-day-line';

export type Side = 'client' | 'vendor';

/** Where a request waited; see `ChangeFacts.stays`. Times in ms. */
export interface Stay {
  readonly state: ChangeState;
  readonly since: number;
  readonly until?: number | undefined;
}

/**
 * Each stay with its working days by the calendar of the side whose turn it was: the day on which the turn came counts
 * from the next working day on, so that what is answered on the same day cost none. Stays of nobody are left out.
 * @param now In ms; where what is still waiting is counted to.
 */
export function courtStays(
  stays: readonly Stay[],
  lines: Readonly<Record<Side, Pick<WorkingDayLine, 'indexOf'>>>,
  now: number,
): readonly CourtStay[] {
  return stays.flatMap(({ state, since, until }): readonly CourtStay[] => {
    const side = courtOf(state);
    if (side === undefined) return [];
    const from = dayOfTime(since);
    const to = dayOfTime(until ?? now);
    const days = Math.max(0, lines[side].indexOf(to) - lines[side].indexOf(from));
    return [
      {
        state,
        side,
        since: formatDay(from),
        ...(until === undefined ? {} : { until: formatDay(to) }),
        days,
      },
    ];
  });
}

/** Working days by side. */
export function daysBySide(stays: readonly CourtStay[]): Readonly<Record<Side, number>> {
  const days = { client: 0, vendor: 0 };
  for (const stay of stays) days[stay.side] += stay.days;
  return days;
}
