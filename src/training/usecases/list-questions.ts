import type { EngagementDeps } from '../../engagement/deps';
import type { RecordAccess } from '../../access/define-function';
import type { Engagement } from '../../engagement/model/engagement';
import { questionFigures } from '../model/statistics/question-figures';
import { sumsTogether, type QuestionSums } from '../model/statistics/question-sums';
import type { MeasuredBank } from '../question/contract';
import { bankReference, readBank } from '../records';
import { readStatistics, statisticsReferences } from '../statistics/records';
import { readTraining } from './edit-training';
import { learnerReferences } from './read-learner';
import { seenByWriter } from './seen-by-writer';

/**
 * The questions of a chapter with what is right and how they do: for the team that writes them. Two calls at the same time,
 * however many have been asked.
 * @throws AppError NOT_FOUND without the chapter; FORBIDDEN for who still has to pass its quiz.
 */
export async function listQuestions(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
  chapterId: string,
): Promise<MeasuredBank> {
  const reference = bankReference(engagement.id, chapterId);
  const references = [reference, ...learnerReferences(engagement.id, accountId)];
  const [state, counted] = await Promise.all([
    readTraining(deps, engagement.id, references),
    deps.records.getMany(statisticsReferences(engagement.id, chapterId)),
  ]);
  const { title } = seenByWriter(state, accountId, chapterId, deps.clock.now());
  const stored = state.at(reference);
  const questions = stored === undefined ? [] : readBank(stored).questions;
  const sums = [...counted.values()]
    .map((record) => readStatistics(record).questions)
    .reduce<readonly QuestionSums[]>(sumsTogether, []);
  const figures = questions.map((question) => questionFigures(question, sums));
  return { chapterId, title, questions, figures };
}
