import { invalid } from '../../app-error';
import { dayOfTime, formatDay, type CalendarDay } from '../../plan/model/calendar-day';
import type { WorkingDayLine } from '../../plan/model/working-day-line';
import type { Ballot } from '../decision/contract';
import type { Change } from '../model/change';
import { decisionHash } from '../model/decision-content';
import { impactFigures } from '../model/impact-figures';
import { levelOf } from '../model/level-of';
import { liveSeats } from '../model/live-seats';

import { courtLines } from './change-views';
import type { ChangesState } from './edit-changes';

/** An emergency is decided on within so many working days of the client. */
const DAYS_FOR_EMERGENCY = 2;

/**
 * Asks the client: by the level that the size chooses, on the content as it is now.
 * @throws AppError INVALID when nobody has a role who may decide, besides whoever asked for it.
 */
export function newBallot(
  change: Change,
  { head, engagement }: ChangesState,
  isGoLiveMoved: boolean,
  now: number,
): Ballot {
  const { levels, rates } = head.settings.values;
  const figures = impactFigures(change.impact, rates);
  const level = levelOf(levels, figures.days, isGoLiveMoved);
  const seats =
    level === undefined ? [] : liveSeats(level, engagement.draft.people, change.requesterAccountId);
  if (level === undefined || seats.length === 0) throw invalid('act', 'nobodyMayDecide');
  return { level, hash: decisionHash(change, figures), figures, presentedAt: now, votes: [] };
}

/** The last day on which the client decides in time on what was begun at a moment. */
export function decideBy(state: ChangesState, now: number): string {
  const { client } = courtLines(state);
  const first = indexAfter(client, dayOfTime(now));
  return formatDay(client.dayAt(first + DAYS_FOR_EMERGENCY - 1));
}

/** Number of the first working day after a day. */
function indexAfter(line: WorkingDayLine, day: CalendarDay): number {
  return line.indexOf(day + 1);
}
