import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { Role } from '../../../access/roles';
import type { Engagement } from '../../../engagement/model/engagement';
import type { RecordReference } from '../../../ports/record-store';
import type { ExamFacts, ExamView } from '../../exam/contract';
import { examHash } from '../../model/exam/exam-content';
import { examTally } from '../../model/exam/exam-tally';
import { mayObserve } from './may-observe';
import { signingParty } from '../../model/exam/signing';
import { rosterPartOf, teaches } from '../../model/readiness';
import { rosterReference } from '../../people-records';
import type { TrainingState } from '../edit-training';
import { rosterIn } from '../read-people';

/** Where it stands whether somebody is a seed trainer. */
export function observerReference(engagementId: string, accountId: string): RecordReference {
  return rosterReference(engagementId, rosterPartOf(accountId));
}

/** Whether the caller may hold exams, as it was read just now. */
export function observes(
  { at }: Pick<TrainingState, 'at'>,
  { engagement, caller: { accountId }, rights }: RecordAccess<Engagement>,
  roles: readonly Role[],
): boolean {
  const reference = observerReference(engagement.id, accountId);
  const { rows } = rosterIn(at(reference), engagement.id, rosterPartOf(accountId));
  const own = rows.find((row) => row.accountId === accountId);
  return mayObserve(rights, roles, own !== undefined && teaches(own));
}

/** @throws AppError FORBIDDEN for whoever may not hold exams, and for an exam of oneself. */
export function checkObserves(isAllowed: boolean, caller: string, learner: string): void {
  if (caller === learner) throw new AppError({ code: 'FORBIDDEN', key: 'examOfOneself' });
  if (!isAllowed) throw new AppError({ code: 'FORBIDDEN', key: 'examIsObservers' });
}

export function unknownExam(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'examUnknown' });
}

/**
 * What somebody sees of an exam, and may do with it. What must be seen is the key to it: who is examined reads that once the
 * observer has signed, since he signs it too.
 */
export function examView(exam: ExamFacts, caller: string, isObserver: boolean): ExamView {
  const tally = examTally(exam);
  const isOpen = exam.state !== 'closed';
  const isOther = isObserver && caller !== exam.accountId;
  const party = signingParty(exam, caller);
  const isHis =
    (party === 'observer' && isObserver && exam.state === 'open' && tally.isPassed !== undefined) ||
    (party === 'learner' && exam.state === 'observed');
  return {
    ...exam,
    tasks:
      caller === exam.accountId && exam.state === 'open'
        ? exam.tasks.map((task) => ({ ...task, expected: '' }))
        : exam.tasks,
    tally,
    hash: examHash(exam),
    can: {
      observe: isOpen && isOther && caller === exam.observer,
      takeOver: isOpen && isOther && caller !== exam.observer,
      ...(isHis ? { sign: party } : {}),
    },
  };
}
