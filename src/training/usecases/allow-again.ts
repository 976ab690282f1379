import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { AttemptsAllowed } from '../contract';
import { attemptsLeft, progressIn, withProgress } from '../model/learner';
import { learnerRecord } from '../people-records';
import { editTraining, setOperation } from './edit-training';
import { learnerIn, learnerReferences } from './read-learner';
import { knownRow } from './training-views';

/**
 * A trainer lets somebody try the quiz of a chapter again without waiting. Nobody does that for himself. Said again, it is
 * answered as the first time.
 * @throws AppError NOT_FOUND for who does not learn here; FORBIDDEN for oneself.
 */
export async function allowAgain(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller }: RecordAccess<Engagement>,
  accountId: string,
  chapterId: string,
): Promise<AttemptsAllowed> {
  if (accountId === caller.accountId) {
    throw new AppError({ code: 'FORBIDDEN', key: 'notForOneself' });
  }
  const references = learnerReferences(engagement.id, accountId);
  return editTraining(deps, engagement.id, references, (stored) => {
    const state = learnerIn(stored, accountId);
    if (state === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'traineeUnknown' });
    const { learner, head } = state;
    knownRow(head, chapterId);
    const progress = { ...progressIn(learner, chapterId), failed: 0 };
    const { values } = head.settings;
    const answer = { attemptsLeft: attemptsLeft(progress, values, deps.clock.now()) };
    if (progressIn(learner, chapterId).failed === 0) return { answer };
    const after = { ...withProgress(learner, progress), version: learner.version + 1 };
    return { answer, operations: [setOperation(learnerRecord(after), learner.version)] };
  });
}
