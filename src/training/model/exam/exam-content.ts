import { contentHash, type Json } from '../../../signoff/model/content-hash';
import type { ExamFacts } from '../../exam/contract';
import { examTally } from './exam-tally';

/** What both sign: who showed what to whom, task by task, and what came of it. Whatever is not in here may change. */
export function examContent(exam: ExamFacts): Readonly<Record<string, Json | undefined>> {
  const { engagementId, accountId, chapterId, number, title, material, share, observer } = exam;
  const marks = new Map(exam.observations.map((one) => [one.taskId, one]));
  return {
    ...{ engagementId, accountId, chapterId, number, title, material, share, observer },
    startedAt: exam.startedAt,
    tasks: exam.tasks.map(({ taskId, text, expected, isCritical, subject }) => ({
      ...{ taskId, text, expected, isCritical },
      ...(subject === undefined ? {} : { subject: { ...subject } }),
      outcome: marks.get(taskId)?.outcome ?? null,
      note: marks.get(taskId)?.note ?? '',
    })),
    isPassed: examTally(exam).isPassed ?? null,
  };
}

/** SHA-256 of it. */
export function examHash(exam: ExamFacts): string {
  return contentHash(examContent(exam));
}
