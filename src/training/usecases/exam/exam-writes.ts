import type { Engagement } from '../../../engagement/model/engagement';
import type { RecordOperation } from '../../../ports/record-store';
import { waitingRecord, waitingReference, type Waiting } from '../../../waiting/records';
import type { ExamFacts, ExamMark } from '../../exam/contract';
import { examRecord } from '../../exam/records';
import { examTally } from '../../model/exam/exam-tally';
import { progressIn, withProgress, type Learner } from '../../model/learner';
import { learnerRecord } from '../../people-records';
import { setOperation } from '../edit-training';

/** The exam in short, for the learner's own record. */
export function examMark(exam: ExamFacts): ExamMark {
  const { number, state, observer, changedAt: at } = exam;
  const { isPassed } = examTally(exam);
  const isClosed = state === 'closed' && isPassed !== undefined;
  return { number, state, observer, at, ...(isClosed ? { isPassed } : {}) };
}

/** What somebody has learnt, with how far his exam is; one that both signed and that is passed counts from now on. */
export function withExam(learner: Learner, exam: ExamFacts): Learner {
  const mark = examMark(exam);
  const progress = { ...progressIn(learner, exam.chapterId), exam: mark };
  const examined = { at: exam.changedAt, material: exam.material };
  return withProgress(learner, mark.isPassed === true ? { ...progress, examined } : progress);
}

/** An exam that changed, with its short form. */
export function examWrites(
  learner: Learner,
  before: ExamFacts,
  after: ExamFacts,
): readonly RecordOperation[] {
  const known = { ...withExam(learner, after), version: learner.version + 1 };
  return [
    setOperation(examRecord(after), before.version),
    setOperation(learnerRecord(known), learner.version),
  ];
}

/** The learner has it in his list as long as his signature is missing. */
export function waitsForLearner(
  { id: engagementId, projectId, draft: { clientName } }: Engagement,
  { accountId, chapterId, number, title, changedAt: since, state }: ExamFacts,
): RecordOperation {
  const row: Waiting = {
    ...{ accountId, engagementId, projectId, clientName, number, title, since },
    kind: 'sign',
    what: 'exam',
    recordId: chapterId,
  };
  return state === 'observed'
    ? { type: 'set', record: waitingRecord(row) }
    : { type: 'delete', reference: waitingReference(row) };
}
