import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { questionProblem } from '../model/question-problem';
import { wordingAfter } from '../model/question-wording';
import {
  MOST_QUESTIONS,
  type Question,
  type QuestionBank,
  type QuestionDraft,
} from '../question/contract';
import { bankRecord, bankReference, readBank } from '../records';
import { editLearnt } from './due/edit-learnt';
import { setOperation } from './edit-training';
import { learnerReferences } from './read-learner';
import { seenByWriter } from './seen-by-writer';
import { withRow } from './training-views';

/**
 * Writes a question of a chapter, a new one or one that somebody saw. Attempts that are open keep what they were asked.
 * The same, sent again by the same person because no answer came, is answered as the first time.
 * @throws AppError CONFLICT with who and when where somebody changed it since; INVALID naming the field; LIMIT;
 *   FORBIDDEN for who still has to pass the quiz.
 */
export async function writeQuestion(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  chapterId: string,
  draft: QuestionDraft,
): Promise<QuestionBank> {
  const problem = questionProblem(draft.asked);
  if (problem !== undefined) throw invalid(`question.${problem.field}`, problem.key);
  const reference = bankReference(engagement.id, chapterId);
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const references = [reference, ...learnerReferences(engagement.id, caller.accountId)];
  return editLearnt(deps, engagement.id, references, (state) => {
    const { head } = state;
    const row = seenByWriter(state, caller.accountId, chapterId, changed.at);
    const stored = state.at(reference);
    const bank =
      stored === undefined
        ? { engagementId: engagement.id, chapterId, version: 0, questions: [] }
        : readBank(stored);
    const view = (questions: readonly Question[]) => ({ chapterId, title: row.title, questions });
    const known = bank.questions.find(({ questionId }) => questionId === draft.questionId);
    if ((known?.version ?? 0) !== draft.version) {
      if (known !== undefined && isDone(known, draft, caller.accountId)) {
        return { answer: view(bank.questions) };
      }
      throw changedMeanwhile(known);
    }
    if (known === undefined && bank.questions.length >= MOST_QUESTIONS) {
      throw new AppError({
        code: 'LIMIT',
        key: 'tooManyQuestions',
        params: { most: MOST_QUESTIONS },
      });
    }
    const wording = wordingAfter(known, draft);
    const after: Question = { ...draft, version: draft.version + 1, wording, changed };
    const questions =
      known === undefined
        ? [...bank.questions, after]
        : bank.questions.map((one) => (one.questionId === draft.questionId ? after : one));
    const active = questions.filter(({ isRetired }) => !isRetired).length;
    return {
      answer: view(questions),
      head: { chapters: withRow(head.chapters, { ...row, questions: active }) },
      operations: [
        setOperation(bankRecord({ ...bank, version: bank.version + 1, questions }), bank.version),
      ],
    };
  });
}

function isDone(known: Question, draft: QuestionDraft, accountId: string): boolean {
  const { changed, ...said } = known;
  return (
    changed.accountId === accountId &&
    JSON.stringify({ ...said, ...draft, version: known.version }) === JSON.stringify(said) &&
    known.version === draft.version + 1
  );
}

function changedMeanwhile(question: Question | undefined): AppError {
  if (question === undefined) return new AppError({ code: 'NOT_FOUND', key: 'questionUnknown' });
  const { text, changed } = question;
  return new AppError({
    code: 'CONFLICT',
    key: 'questionChangedMeanwhile',
    params: { item: text, ...changed },
  });
}
