import type { Attempt } from '../../../src/training/model/attempt';
import {
  sumsOfAttempt,
  sumsTogether,
  type QuestionSums,
} from '../../../src/training/model/statistics/question-sums';
import type { StatisticsPart } from '../../../src/training/statistics/records';

interface StoredStatistics {
  readonly statistics: readonly StatisticsPart[];
  readonly attempts: readonly Attempt[];
}

/** What has been counted is what a recount of all attempts finds. */
export function statisticsFaults({ statistics, attempts }: StoredStatistics): readonly string[] {
  const chapters = new Set([...statistics, ...attempts].map(({ chapterId }) => chapterId));
  return [...chapters].flatMap((chapterId) => {
    const counted = statistics
      .filter((one) => one.chapterId === chapterId)
      .map(({ questions }) => questions)
      .reduce<readonly QuestionSums[]>(sumsTogether, []);
    const recounted = attempts
      .filter((one) => one.chapterId === chapterId)
      .map(sumsOfAttempt)
      .reduce<readonly QuestionSums[]>(sumsTogether, []);
    const isSame = JSON.stringify(counted) === JSON.stringify(recounted);
    return isSame ? [] : [`the figures of ${chapterId} are not what a recount finds`];
  });
}
