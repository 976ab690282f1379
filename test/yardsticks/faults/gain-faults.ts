import type { GainPart } from '../../../src/training/gain/records';
import type { Attempt } from '../../../src/training/model/attempt';
import { scoresAfter, type QuizScores } from '../../../src/training/model/effect/quiz-scores';
import type { Learner } from '../../../src/training/model/learner';
import { rosterPartOf } from '../../../src/training/model/readiness';
import type { TrainingHead } from '../../../src/training/model/training-head';

interface StoredGain {
  readonly heads: readonly TrainingHead[];
  readonly learners: readonly Learner[];
  readonly attempts: readonly Attempt[];
  readonly gains: readonly GainPart[];
}

/** Where scores of somebody, or what is counted of them, are not what his attempts say. */
export function gainFaults({ heads, learners, attempts, gains }: StoredGain): readonly string[] {
  const known = learners.flatMap(({ accountId, chapters }) =>
    chapters.map(({ chapterId, scores }) => ({
      ...{ accountId, chapterId, scores },
      recounted: scoresOf(
        attempts.filter((one) => one.accountId === accountId && one.chapterId === chapterId),
      ),
    })),
  );
  const wrong = known
    .filter(({ scores, recounted }) => JSON.stringify(scores) !== JSON.stringify(recounted))
    .map(({ accountId, chapterId }) => `scores of ${accountId} in ${chapterId} are others`);
  const rows = heads.flatMap(({ chapters }) => chapters);
  const counted = gains.flatMap(({ part, chapters }) =>
    chapters.flatMap(({ number, atOnce, notPassed, pairs }) =>
      lines(part, number, { atOnce, notPassed, later: pairs.length }),
    ),
  );
  const expected = rows.flatMap(({ chapterId, number }) =>
    [...new Set(known.map(({ accountId }) => rosterPartOf(accountId)))].flatMap((part) => {
      const own = known
        .filter((one) => one.chapterId === chapterId && rosterPartOf(one.accountId) === part)
        .flatMap(({ recounted }) => (recounted?.first === undefined ? [] : [recounted]));
      const passed = own.filter(({ isPassed }) => isPassed);
      const later = passed.filter(({ passing }) => passing !== undefined).length;
      const atOnce = passed.length - later;
      return lines(part, number, { atOnce, later, notPassed: own.length - passed.length });
    }),
  );
  const isSame = JSON.stringify(counted.sort()) === JSON.stringify(expected.sort());
  return [...wrong, ...(isSame ? [] : [`the gain is ${counted.join()}, not ${expected.join()}`])];
}

function scoresOf(attempts: readonly Attempt[]): QuizScores | undefined {
  return [...attempts]
    .sort((a, b) => a.number - b.number)
    .reduce<QuizScores | undefined>(
      (before, { score = 0, ...attempt }) => scoresAfter(before, { ...attempt, score }),
      undefined,
    );
}

/** What is counted of a chapter in a part, as text; nothing where nobody is. */
function lines(part: number, number: number, counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([what, count]) =>
    count === 0 ? [] : [`${String(part)}/${String(number)} ${what} ${String(count)}`],
  );
}
