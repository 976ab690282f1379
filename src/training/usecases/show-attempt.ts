import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { AttemptView } from '../attempt/contract';
import { attemptView } from '../model/attempt-view';
import { attemptReference, readAttempt } from '../people-records';
import { unknownAttempt } from './attempt-errors';
import { readTraining } from './edit-training';
import { knownLearner, learnerReferences } from './read-learner';

/** An attempt of the caller: while it is open without what is right, afterwards with it. @throws AppError NOT_FOUND, FORBIDDEN */
export async function showAttempt(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
  chapterId: string,
  number: number,
): Promise<AttemptView> {
  const over = attemptReference({ engagementId: engagement.id, accountId, chapterId, number });
  const references = [over, ...learnerReferences(engagement.id, accountId)];
  const stored = await readTraining(deps, engagement.id, references);
  const { open } = knownLearner(stored, accountId).learner;
  const record = stored.at(over);
  const now = deps.clock.now();
  if (record !== undefined) return attemptView(readAttempt(record), now);
  if (open?.chapterId !== chapterId || open.number !== number) throw unknownAttempt();
  return attemptView(open, now);
}
