import { z } from 'zod';
import { demoUser } from '../../../../local-site/seed/demo-users';
import { MOST_INVITED } from '../../../../src/training/session/contract';
import { ask, valueOf } from '../../../support/engagement/ask';
import { accountAt, chapterIdAt } from '../../../support/training/training-records';
import { EXAM_TASK, SEEN_TASK } from '../../rights/exam-payloads';
import { ANSWER, aSession, LOG_ENTRY, SESSION_ID } from '../../rights/session-payloads';
import { HANDBOOK_SPACE } from '../../rights/training-payloads';
import type { FilledStage, RegisterAct } from './register';
import { editedPage, learner, unobserved } from './training-place';

const lead = demoUser('lead').accountId;
const chapterId = chapterIdAt(2);
const exam = { accountId: learner, chapterId };
const sessionId = SESSION_ID;
/** As full as a session may be: everybody of the smallest training, where the learner has the second place. */
const invited = Array.from({ length: MOST_INVITED }, (_, index) =>
  index === 1 ? learner : accountAt(index),
);
const shown = z.object({ hash: z.string() });

async function signing({ stage, engagementId }: FilledStage<unknown>) {
  const asked = { engagementId, ...exam };
  const { hash } = valueOf(await ask(stage.site, 'training.exam', asked, 'consultant'), shown);
  return { ...exam, number: 1, hash, name: 'Tom Signs' };
}

/** What the team does beside the quizzes: sessions, the log, exams, observations, the handbook. */
export const ACCOMPANYING = {
  'plan a session': {
    name: 'training.planSession',
    payload: {
      session: {
        ...{ ...aSession(lead, invited), chapterIds: [chapterId] },
        capacity: MOST_INVITED,
      },
    },
  },
  'a session': { name: 'training.session', payload: { sessionId }, isByKey: true },
  'say who came': {
    name: 'training.tickAttendance',
    payload: {
      ...{ sessionId, version: 0 },
      marks: invited.map((accountId) => ({ accountId, mark: 'present' })),
    },
  },
  'say what one thinks of it': { name: 'training.giveFeedback', payload: ANSWER, as: 'keyUser' },
  'cancel a session': {
    name: 'training.cancelSession',
    payload: { sessionId, version: 1, reason: 'The room is flooded' },
  },
  'write into the log': {
    name: 'training.writeLogEntry',
    payload: { entry: { ...LOG_ENTRY, chapterId } },
  },
  'make it a frequent question': {
    name: 'training.logToFaq',
    payload: { number: 1, version: 1, chapterId: chapterIdAt(0) },
  },
  'write tasks of an exam': {
    name: 'training.writeChecklist',
    payload: { chapterId, checklist: { version: 0, tasks: [EXAM_TASK] } },
  },
  'tasks of an exam': { name: 'training.checklist', payload: { chapterId }, isByKey: true },
  'hold an exam': { name: 'training.holdExam', payload: exam, as: 'consultant' },
  'an exam': { name: 'training.exam', payload: exam, as: 'consultant', isByKey: true },
  'mark an exam': {
    name: 'training.observe',
    payload: { ...exam, number: 1, version: 1, observations: [SEEN_TASK] },
    as: 'consultant',
  },
  'sign an exam': { name: 'training.signExam', payload: signing, as: 'consultant' },
  'sign it as well': { name: 'training.signExam', payload: signing, as: 'keyUser' },
  'an observation': {
    name: 'training.observation',
    payload: { accountId: unobserved, track: 'operator', round: 'first' },
    isByKey: true,
  },
  'record an observation': {
    name: 'training.recordObservation',
    payload: {
      ...{ accountId: unobserved, track: 'operator', round: 'first', version: 0 },
      recorded: {
        marks: [{ chapterId, taskId: EXAM_TASK.taskId, outcome: 'alone' }],
        ...{ uses: 40, tickets: 1, comment: 'Quickly' },
      },
    },
    as: 'consultant',
  },
  'have the handbook made': {
    name: 'training.buildHandbook',
    payload: { spaceId: HANDBOOK_SPACE, language: 'en' },
  },
  'decide about an edited page': {
    name: 'training.settlePage',
    payload: { row: editedPage, version: 2, isMaterial: true },
  },
} as const satisfies Readonly<Record<string, RegisterAct<unknown>>>;
