import type { EngagementDeps } from '../../engagement/deps';
import type { RecordAccess } from '../../access/define-function';
import type { Engagement } from '../../engagement/model/engagement';
import type { QuestionBank } from '../question/contract';
import { bankReference, readBank } from '../records';
import { readTraining } from './edit-training';
import { learnerReferences } from './read-learner';
import { seenByWriter } from './seen-by-writer';

/**
 * The questions of a chapter with what is right: for the team that writes them.
 * @throws AppError NOT_FOUND without the chapter; FORBIDDEN for who still has to pass its quiz.
 */
export async function listQuestions(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
  chapterId: string,
): Promise<QuestionBank> {
  const reference = bankReference(engagement.id, chapterId);
  const references = [reference, ...learnerReferences(engagement.id, accountId)];
  const state = await readTraining(deps, engagement.id, references);
  const { title } = seenByWriter(state, accountId, chapterId, deps.clock.now());
  const stored = state.at(reference);
  return { chapterId, title, questions: stored === undefined ? [] : readBank(stored).questions };
}
