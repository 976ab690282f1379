import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { PersonsExams } from '../../exam/contract';
import { readTraining } from '../edit-training';
import { myTraining } from '../my-training';
import { learnerIn, learnerReferences } from '../read-learner';
import { observerReference, observes } from './exam-access';

/**
 * How somebody stands with the practical exams of his chapters; one call. He sees it himself, and so does whoever holds exams.
 * @throws AppError FORBIDDEN for anybody else; NOT_FOUND for who does not learn here.
 */
export async function listExams(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  accountId: string,
): Promise<PersonsExams> {
  const { engagement, caller, roles } = access;
  const own = observerReference(engagement.id, caller.accountId);
  const references = learnerReferences(engagement.id, accountId);
  const others = references.filter(({ key }) => key !== own.key);
  const stored = await readTraining(deps, engagement.id, [own, ...others]);
  const isObserver = observes(stored, access, roles);
  const isOther = accountId !== caller.accountId;
  if (isOther && !isObserver) throw new AppError({ code: 'FORBIDDEN', key: 'examIsObservers' });
  const state = learnerIn(stored, accountId);
  if (state === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'traineeUnknown' });
  const { chapters, department } = myTraining(state, deps.clock.now());
  return {
    accountId,
    department,
    chapters: chapters
      .filter(({ examTasks, exam }) => examTasks > 0 || exam !== undefined)
      .map(({ chapterId, number, title, examTasks, standing, exam }) => ({
        ...{ chapterId, number, title, standing, tasks: examTasks },
        ...(exam === undefined ? {} : { last: exam }),
        canHold:
          isOther && (standing !== 'done' || (exam !== undefined && exam.state !== 'closed')),
      })),
  };
}
