import type { SessionEffect } from '../../effect/contract';
import { LEAST_ANSWERS } from '../../feedback/contract';
import type { SessionRow } from '../../session/contract';
import { averagesOf, isFeedbackOver } from '../session/feedback';
import { endOf } from '../session/session';

/** Sessions that were held by a moment, the latest first, each with what may be told of its feedback (Kirkpatrick level 1). */
export function sessionEffects(rows: readonly SessionRow[], now: number): readonly SessionEffect[] {
  return rows
    .filter((row) => row.state === 'planned' && endOf(row) <= now)
    .sort((a, b) => b.startsAt - a.startsAt || b.number - a.number)
    .map((row) => {
      const { sessionId, number, title, startsAt, invited, attendance, feedback } = row;
      const { answers } = feedback;
      const state = stateOf(row, now);
      return {
        ...{ sessionId, number, title, startsAt, invited, answers, state },
        came: attendance.present + attendance.late,
        ...(state === 'shown' ? { average: mean(averagesOf(feedback)) } : {}),
      };
    });
}

function stateOf(row: SessionRow, now: number): SessionEffect['state'] {
  const { feedback } = row;
  if (!isFeedbackOver(row, feedback, now)) return 'open';
  if (feedback.answers === 0) return 'noAnswer';
  return feedback.answers < LEAST_ANSWERS ? 'tooFew' : 'shown';
}

/** To one decimal. */
function mean(values: readonly number[]): number {
  const sum = values.reduce((all, value) => all + value, 0);
  return Math.round((10 * sum) / values.length) / 10;
}
