import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { ExamFacts, ExamView, Observation } from '../../exam/contract';
import { examRecord, examReference, readExam } from '../../exam/records';
import { observed, type Observing } from '../../model/exam/observing';
import { learnerReference, readLearner } from '../../people-records';
import { editTraining, setOperation } from '../edit-training';
import { checkObserves, examView, observerReference, observes, unknownExam } from './exam-access';
import { examWrites, waitsForLearner } from './exam-writes';

interface Observed {
  readonly accountId: string;
  readonly chapterId: string;
  readonly number: number;
  readonly version: number;
  readonly observations: readonly Observation[];
}

/**
 * Keeps what the observer saw of some tasks. The same, sent again, is answered as the first time. What he had signed is not
 * signed any more when he changes it; once the learner has signed as well, nothing is changed.
 * @throws AppError FORBIDDEN for anybody but the one who holds it; CONFLICT with who and when where it was marked in another
 *   window since; GONE when it is signed; INVALID for a task that it does not have.
 */
export async function observeExam(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { accountId, chapterId, number, version, observations }: Observed,
): Promise<ExamView> {
  const { engagement, caller, roles } = access;
  const reference = examReference({ engagementId: engagement.id, accountId, chapterId });
  const learning = learnerReference(engagement.id, accountId);
  const references = [reference, learning, observerReference(engagement.id, caller.accountId)];
  return editTraining<ExamView>(deps, engagement.id, references, (stored) => {
    checkObserves(observes(stored, access, roles), caller.accountId, accountId);
    const record = stored.at(reference);
    const person = stored.at(learning);
    if (record === undefined || person === undefined) throw unknownExam();
    const exam = readExam(record);
    if (exam.number !== number) throw unknownExam();
    if (exam.observer !== caller.accountId) throw observing('notHis', exam);
    const taken = observed(exam, version, observations, deps.clock.now());
    if (taken.kind === 'known') return { answer: examView(exam, caller.accountId, true) };
    if (taken.kind === 'unknownTask') {
      throw invalid(`observations.${String(taken.index)}.taskId`, 'examTaskUnknown');
    }
    if (taken.kind !== 'saved') throw observing(taken.kind, exam);
    const answer = examView(taken.exam, caller.accountId, true);
    if (exam.state === 'open') {
      return { answer, operations: [setOperation(examRecord(taken.exam), exam.version)] };
    }
    return {
      answer,
      operations: [
        ...examWrites(readLearner(person), exam, taken.exam),
        waitsForLearner(engagement, taken.exam),
      ],
    };
  });
}

function observing(
  why: Exclude<Observing['kind'], 'saved' | 'known' | 'unknownTask'> | 'notHis',
  { title, observer, changedAt }: ExamFacts,
): AppError {
  const params = { item: title, accountId: observer, at: changedAt };
  switch (why) {
    case 'notHis':
      return new AppError({ code: 'CONFLICT', key: 'examHeldByAnother', params });
    case 'conflict':
      return new AppError({ code: 'CONFLICT', key: 'examChangedMeanwhile', params });
    case 'closed':
      return new AppError({ code: 'GONE', key: 'examSigned' });
  }
}
