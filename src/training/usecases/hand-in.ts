import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { AttemptView, GivenAnswer } from '../attempt/contract';
import { gainReference } from '../gain/records';
import { answered, ended, type Attempt } from '../model/attempt';
import { attemptView } from '../model/attempt-view';
import { scoresAfter } from '../model/effect/quiz-scores';
import { finished, progressIn, withProgress } from '../model/learner';
import { attemptRecord, attemptReference, readAttempt } from '../people-records';
import { statisticsReference } from '../statistics/records';
import { answeringRefused, unknownAttempt } from './attempt-errors';
import { editTraining, type TrainingEdit, type TrainingState } from './edit-training';
import { gainWrites } from './effect/count-gain';
import { knownLearner, learnerReferences, type LearnerState } from './read-learner';
import { countedWrites } from './statistics/count-attempt';
import { learningWrites } from './store-learning';

/** An attempt of the caller, and what he says last. */
interface HandedIn {
  readonly chapterId: string;
  readonly number: number;
  readonly version: number;
  readonly answers: readonly GivenAnswer[];
}

/**
 * Ends an attempt of the caller and marks it, by what was answered in time; what comes after the end does not count. The
 * certificate that is due by it is issued in the same transaction. Handed in again, it is answered as the first time.
 * @throws AppError NOT_FOUND for an attempt that he does not have; CONFLICT where he has answered elsewhere since.
 */
export async function handIn(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'ids'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
  { chapterId, number, version, answers }: HandedIn,
): Promise<AttemptView> {
  const over = attemptReference({ engagementId: engagement.id, accountId, chapterId, number });
  const counted = [
    statisticsReference(engagement.id, chapterId, accountId),
    gainReference(engagement.id, accountId),
  ];
  const references = [over, ...counted, ...learnerReferences(engagement.id, accountId)];
  return editTraining(deps, engagement.id, references, (stored) => {
    const now = deps.clock.now();
    const record = stored.at(over);
    if (record !== undefined) return { answer: attemptView(readAttempt(record), now) };
    const state = knownLearner(stored, accountId);
    const { open } = state.learner;
    if (open?.chapterId !== chapterId || open.number !== number) throw unknownAttempt();
    const taken = answered(open, version, answers, now);
    if (taken.kind === 'conflict' || taken.kind === 'unknownQuestion') {
      throw answeringRefused(taken, open, accountId);
    }
    const last = taken.kind === 'saved' ? taken.attempt : open;
    return endedWrites(deps, engagement, { ...state, at: stored.at }, last);
  });
}

/** The end of an open attempt, marked and counted, and all that follows from it. */
function endedWrites(
  deps: Pick<EngagementDeps, 'clock' | 'ids'>,
  engagement: Engagement,
  state: LearnerState & Pick<TrainingState, 'at'>,
  open: Attempt,
): TrainingEdit<AttemptView> {
  const now = deps.clock.now();
  const attempt = ended(open, now);
  const { chapterId, score, passMark, material, endedAt = now } = attempt;
  const before = progressIn(state.learner, chapterId);
  const scores = scoresAfter(before.scores, attempt);
  const progress = finished(before, { score, passMark, material, endedAt });
  const { open: _, ...learner } = withProgress(state.learner, {
    ...progress,
    ...(scores === undefined ? {} : { scores }),
  });
  const counted = countedWrites(state, attempt);
  const gain = gainWrites(state, chapterId, { before: before.scores, after: scores }, now);
  const isFirst = counted.isFirst || gain.isFirst;
  const writes = learningWrites(deps, engagement, state, learner, chapterId, isFirst);
  return {
    answer: attemptView(attempt, now),
    operations: [
      ...writes.operations,
      ...counted.operations,
      ...gain.operations,
      { type: 'set', record: attemptRecord(attempt) },
    ],
  };
}
