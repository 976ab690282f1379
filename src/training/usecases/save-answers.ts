import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { AttemptView, GivenAnswer } from '../attempt/contract';
import { answered } from '../model/attempt';
import { attemptView } from '../model/attempt-view';
import { learnerRecord } from '../people-records';
import { answeringRefused, unknownAttempt } from './attempt-errors';
import { editTraining, setOperation } from './edit-training';
import { knownLearner, learnerReferences } from './read-learner';

/** Answers to an attempt of the caller. */
interface Answers {
  readonly chapterId: string;
  readonly number: number;
  readonly version: number;
  readonly answers: readonly GivenAnswer[];
}

/**
 * Keeps answers to the open attempt of the caller. The same ones, sent again, are answered as the first time.
 * @throws AppError NOT_FOUND for an attempt that is not his open one; GONE when the time is over; CONFLICT where he has
 *   answered in another window since; INVALID for what does not fit the question.
 */
export async function saveAnswers(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
  { chapterId, number, version, answers }: Answers,
): Promise<AttemptView> {
  const references = learnerReferences(engagement.id, accountId);
  return editTraining(deps, engagement.id, references, (stored) => {
    const { learner } = knownLearner(stored, accountId);
    const { open } = learner;
    if (open?.chapterId !== chapterId || open.number !== number) throw unknownAttempt();
    const now = deps.clock.now();
    const taken = answered(open, version, answers, now);
    if (taken.kind === 'known') return { answer: attemptView(open, now) };
    if (taken.kind !== 'saved') throw answeringRefused(taken, open, accountId);
    const after = { ...learner, version: learner.version + 1, open: taken.attempt };
    return {
      answer: attemptView(taken.attempt, now),
      operations: [setOperation(learnerRecord(after), learner.version)],
    };
  });
}
