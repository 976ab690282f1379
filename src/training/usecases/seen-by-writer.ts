import { AppError } from '../../app-error';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { ChapterRow } from '../chapter/contract';
import type { ChapterStanding } from '../model/learner';
import type { TrainingState } from './edit-training';
import { standingOf } from './my-training';
import { learnerIn, type LearnerState } from './read-learner';
import { knownRow } from './training-views';

/**
 * The chapter whose questions somebody wants to see or write.
 * @throws AppError NOT_FOUND without it; FORBIDDEN for who still has to pass its quiz: he would know what is right.
 */
export function seenByWriter(
  state: TrainingState,
  accountId: string,
  chapterId: string,
  now: number,
): ChapterRow {
  const row = knownRow(state.head, chapterId);
  const standing = standingAhead(learnerIn(state, accountId), row, now);
  if (row.questions > 0 && standing !== undefined && standing !== 'toShow') {
    throw new AppError({ code: 'FORBIDDEN', key: 'questionsOfOwnQuiz' });
  }
  return row;
}

/**
 * The chapter whose exam somebody wants to see with what must be seen in it.
 * @throws AppError NOT_FOUND without it; FORBIDDEN for who still has to show what is in it.
 */
export function examSeenByWriter(
  state: TrainingState,
  accountId: string,
  chapterId: string,
  now: number,
): ChapterRow {
  const row = knownRow(state.head, chapterId);
  const isAhead = standingAhead(learnerIn(state, accountId), row, now) !== undefined;
  if ((row.examTasks ?? 0) > 0 && isAhead) {
    throw new AppError({ code: 'FORBIDDEN', key: 'tasksOfOwnExam' });
  }
  return row;
}

/** How somebody stands with a chapter that he has not done; undefined where he has, or does not learn it. */
function standingAhead(
  own: LearnerState | undefined,
  row: ChapterRow,
  now: number,
): Exclude<ChapterStanding, 'done'> | undefined {
  if (own?.row.tracks.some((track) => row.tracks.includes(track)) !== true) return undefined;
  const standing = standingOf(own, row, formatDay(dayOfTime(now)));
  return standing === 'done' ? undefined : standing;
}
