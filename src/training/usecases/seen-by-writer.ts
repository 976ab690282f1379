import { AppError } from '../../app-error';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { ChapterRow } from '../chapter/contract';
import type { TrainingState } from './edit-training';
import { standingOf } from './my-training';
import { learnerIn } from './read-learner';
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
  const own = learnerIn(state, accountId);
  const isHis = own?.row.tracks.some((track) => row.tracks.includes(track)) === true;
  if (own !== undefined && isHis && row.questions > 0) {
    const standing = standingOf(own, row, formatDay(dayOfTime(now)));
    if (standing !== 'done' && standing !== 'toShow') {
      throw new AppError({ code: 'FORBIDDEN', key: 'questionsOfOwnQuiz' });
    }
  }
  return row;
}
