import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { ExamView } from '../../exam/contract';
import { examReference, pastExamReference, readExam } from '../../exam/records';
import { readTraining } from '../edit-training';
import { examView, observerReference, observes, unknownExam } from './exam-access';

interface Asked {
  readonly chapterId: string;
  readonly accountId?: string | undefined;
  readonly number?: number | undefined;
}

/**
 * An exam with its marks and signatures; one call. A learner sees his own, whoever holds exams sees all.
 * @throws AppError FORBIDDEN for anybody else, whether there is one or not; NOT_FOUND.
 */
export async function showExam(
  deps: Pick<EngagementDeps, 'records'>,
  access: RecordAccess<Engagement>,
  { chapterId, accountId = access.caller.accountId, number = 0 }: Asked,
): Promise<ExamView> {
  const { engagement, caller, roles } = access;
  const key = { engagementId: engagement.id, accountId, chapterId };
  const references = [
    examReference(key),
    pastExamReference({ ...key, number }),
    observerReference(engagement.id, caller.accountId),
  ];
  const stored = await readTraining(deps, engagement.id, references);
  const isObserver = observes(stored, access, roles);
  if (accountId !== caller.accountId && !isObserver) {
    throw new AppError({ code: 'FORBIDDEN', key: 'examIsObservers' });
  }
  const records = [stored.at(examReference(key)), stored.at(pastExamReference({ ...key, number }))];
  const exam = records
    .flatMap((record) => (record === undefined ? [] : [readExam(record)]))
    .find((one) => number === 0 || one.number === number);
  if (exam === undefined) throw unknownExam();
  return examView(exam, caller.accountId, isObserver);
}
