import { storedBytes } from '../../../plan/model/stored-bytes';
import { gainIn, gainRecord, gainReference } from '../../gain/records';
import { tallyAfter } from '../../model/effect/gain-tally';
import type { QuizScores } from '../../model/effect/quiz-scores';
import { MOST_TRAINING_BYTES } from '../../records';
import { setOperation, type TrainingState } from '../edit-training';
import type { LearnerState } from '../read-learner';
import type { Counted } from '../statistics/count-attempt';

/**
 * What an attempt that is over adds to what is known of the gain in its chapter; it goes into the transaction that ends the
 * attempt, which happens once. Where no more fits it is not counted, since passing must not fail for that.
 * @param at Has read `gainReference` of whoever hands in.
 */
export function gainWrites(
  { at, head, learner }: Pick<TrainingState, 'at'> & Pick<LearnerState, 'head' | 'learner'>,
  chapterId: string,
  scores: { readonly before: QuizScores | undefined; readonly after: QuizScores | undefined },
  now: number,
): Counted {
  const { engagementId, accountId } = learner;
  const number = head.chapters.find((one) => one.chapterId === chapterId)?.number;
  const part = gainIn(at(gainReference(engagementId, accountId)), engagementId, accountId);
  const nothing = { operations: [], isFirst: false };
  if (number === undefined) return nothing;
  const known = part.chapters.find((one) => one.number === number);
  const tally = tallyAfter(
    known ?? { number, atOnce: 0, notPassed: 0, pairs: [] },
    scores.before,
    scores.after,
    Math.floor(now / 1_000),
  );
  if (tally === undefined) return nothing;
  const others = part.chapters.filter((one) => one !== known);
  const record = gainRecord({ ...part, version: part.version + 1, chapters: [...others, tally] });
  if (storedBytes(record.value) > MOST_TRAINING_BYTES) return nothing;
  return { operations: [setOperation(record, part.version)], isFirst: part.version === 0 };
}
