import { onEngagement } from '../../engagement/functions';
import { examPayloads, type ExamResults } from './contract';

type Result<Name extends keyof ExamResults> = Promise<ExamResults[Name]>;

/**
 * This capability's rows of the table of functions for practical exams. Who holds them and whose they are is finer than a
 * right: a seed trainer may have none but to look. The use cases ask for it.
 */
export const examFunctions = {
  'training.checklist': onEngagement(
    examPayloads['training.checklist'],
    'write',
    async (deps, access, { chapterId }): Result<'training.checklist'> =>
      (await import('../usecases/exam/checklists')).showChecklist(deps, access, chapterId),
  ),
  'training.writeChecklist': onEngagement(
    examPayloads['training.writeChecklist'],
    'write',
    async (deps, access, { chapterId, checklist }): Result<'training.writeChecklist'> =>
      (await import('../usecases/exam/checklists')).writeChecklist(
        deps,
        access,
        chapterId,
        checklist,
      ),
    'writes',
  ),
  'training.exams': onEngagement(
    examPayloads['training.exams'],
    'read',
    async (deps, access, { accountId }): Result<'training.exams'> =>
      (await import('../usecases/exam/list-exams')).listExams(deps, access, accountId),
  ),
  'training.holdExam': onEngagement(
    examPayloads['training.holdExam'],
    'read',
    async (deps, access, asked): Result<'training.holdExam'> =>
      (await import('../usecases/exam/hold-exam')).holdExam(deps, access, asked),
    'writes',
  ),
  'training.exam': onEngagement(
    examPayloads['training.exam'],
    'read',
    async (deps, access, asked): Result<'training.exam'> =>
      (await import('../usecases/exam/show-exam')).showExam(deps, access, asked),
  ),
  'training.observe': onEngagement(
    examPayloads['training.observe'],
    'read',
    async (deps, access, asked): Result<'training.observe'> =>
      (await import('../usecases/exam/observe-exam')).observeExam(deps, access, asked),
    'writes',
  ),
  'training.signExam': onEngagement(
    examPayloads['training.signExam'],
    'read',
    async (deps, access, asked): Result<'training.signExam'> =>
      (await import('../usecases/exam/sign-exam')).signExam(deps, access, asked),
    'writes',
  ),
} as const;
