import { EXAM_TASK } from './exam-payloads';
import type { Place } from './payloads';
import { CHAPTER } from './training-payloads';

/** What an observer says of somebody at work. */
export const RECORDED = {
  marks: [{ chapterId: CHAPTER.chapterId, taskId: EXAM_TASK.taskId, outcome: 'alone' }],
  ...{ uses: 40, tickets: 1, comment: 'Quickly' },
} as const;

const observationOfLead = ({ engagementId, draft }: Place) => ({
  ...{ engagementId, track: 'operator', round: 'first' },
  accountId: draft.people.lead[0] ?? '',
});

/** Payloads of the functions of observations at work that are right in form; the lead learns, and is observed. */
export const OBSERVATION_PAYLOADS = {
  'training.observations': ({ engagementId }: Place) => ({
    ...{ engagementId, filter: { state: 'open', department: 'Warehouse' }, order: 'department' },
  }),
  'training.behaviour': ({ engagementId }: Place) => ({ engagementId }),
  'training.observation': observationOfLead,
  'training.recordObservation': (place: Place) => ({
    ...observationOfLead(place),
    ...{ version: 0, recorded: RECORDED },
  }),
} as const;
