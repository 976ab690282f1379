import type { Place } from './payloads';
import { CHAPTER } from './training-payloads';

const { chapterId } = CHAPTER;

/** A task of a practical exam. */
export const EXAM_TASK = {
  taskId: 'receive',
  text: 'Receive 60 of 100 pieces',
  expected: 'The order shows 40 open pieces',
  isCritical: true,
} as const;

export const SEEN_TASK = { taskId: EXAM_TASK.taskId, outcome: 'seen', note: 'Quickly' } as const;

const examOfLead = ({ engagementId, draft }: Place) => ({
  ...{ engagementId, chapterId },
  accountId: draft.people.lead[0] ?? '',
});

/** Payloads of the functions of practical exams that are right in form; the lead learns, and is examined. */
export const EXAM_PAYLOADS = {
  'training.checklist': ({ engagementId }: Place) => ({ engagementId, chapterId }),
  'training.writeChecklist': ({ engagementId }: Place) => ({
    ...{ engagementId, chapterId },
    checklist: { version: 0, tasks: [EXAM_TASK] },
  }),
  'training.exams': (place: Place) => {
    const { engagementId, accountId } = examOfLead(place);
    return { engagementId, accountId };
  },
  'training.holdExam': examOfLead,
  'training.exam': examOfLead,
  'training.observe': (place: Place) => ({
    ...examOfLead(place),
    ...{ number: 1, version: 1, observations: [SEEN_TASK] },
  }),
  'training.signExam': (place: Place) => ({
    ...examOfLead(place),
    ...{ number: 1, hash: place.plan.examHash, name: 'Tom Signs' },
  }),
} as const;
