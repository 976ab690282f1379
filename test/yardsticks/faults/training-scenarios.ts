import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { makeObservationsDue } from '../../support/training/make-observations-due';
import { examHash } from '../../../src/training/model/exam/exam-content';
import { CHAPTER } from '../rights/training-payloads';
import type { Facts } from './facts';
import { engagementIdOn, knowing } from './knowing';
import { nothingMore, type Scenario } from './scenario';
import type { Stage } from './stage';
import { trainingOf } from './training-faults';
import { trainingAsked } from './training-asked';

async function done(stage: Stage, ...names: readonly FunctionName[]): Promise<void> {
  for (const name of names) {
    valueOf(await ask(stage.site, name, knowing(name)(stage)), z.unknown());
  }
}

const OBSERVER = { as: 'consultant' } as const;

/** The same by the consultant: nobody examines himself. */
async function observed(stage: Stage, ...names: readonly FunctionName[]): Promise<void> {
  for (const name of names) {
    const payload = knowing(name, { examHash: hashOf(stage) })(stage);
    valueOf(await ask(stage.site, name, payload, OBSERVER.as), z.unknown());
  }
}

function hashOf({ site }: Stage): string {
  const [exam] = trainingOf(site).exams;
  return exam === undefined ? '' : examHash(exam);
}

async function examWritten(stage: Stage): Promise<void> {
  await personEnrolled(stage);
  await done(stage, 'training.writeChecklist');
}

async function examBegun(stage: Stage): Promise<void> {
  await examWritten(stage);
  await observed(stage, 'training.holdExam');
}

/** All is learnt and shown but for the learner's signature, by which his certificate is due. */
async function examObserved(stage: Stage): Promise<void> {
  await examBegun(stage);
  await observed(stage, 'training.observe', 'training.signExam');
  await done(
    stage,
    'training.markRead',
    'training.startQuiz',
    'training.answer',
    'training.handIn',
  );
}

const chapterWritten = (stage: Stage) => done(stage, 'training.writeChapter');
const personEnrolled = (stage: Stage) =>
  done(stage, 'training.writeChapter', 'training.writeQuestion', 'training.enrol');

async function chapterRead(stage: Stage): Promise<void> {
  await personEnrolled(stage);
  await done(stage, 'training.markRead');
}

async function quizBegun(stage: Stage): Promise<void> {
  await chapterRead(stage);
  await done(stage, 'training.startQuiz');
}

async function quizAnswered(stage: Stage): Promise<void> {
  await quizBegun(stage);
  await done(stage, 'training.answer');
}

async function certified(stage: Stage): Promise<void> {
  await quizAnswered(stage);
  await done(stage, 'training.handIn');
}

/** The lead has a certificate of some time ago, and works with the system. */
async function atWork(stage: Stage): Promise<void> {
  await certified(stage);
  await done(stage, 'training.writeChecklist');
  makeObservationsDue(stage.site);
}

async function quizFailed(stage: Stage): Promise<void> {
  await quizBegun(stage);
  const { chapterId } = CHAPTER;
  const nothing = { engagementId: engagementIdOn(stage), chapterId, number: 1, version: 1 };
  valueOf(await ask(stage.site, 'training.handIn', { ...nothing, answers: [] }), z.unknown());
}

async function sessionPlanned(stage: Stage): Promise<void> {
  await personEnrolled(stage);
  await done(stage, 'training.planSession');
}

async function sessionHeld(stage: Stage): Promise<void> {
  await sessionPlanned(stage);
  await done(stage, 'training.tickAttendance');
}

async function entryWritten(stage: Stage): Promise<void> {
  await personEnrolled(stage);
  await done(stage, 'training.writeLogEntry');
}

const LEAD = demoUser('lead').accountId;
const progressOf = ({ learners }: Facts['training']) =>
  learners.find(({ accountId }) => accountId === LEAD)?.chapters[0];

const sessionIn = ({ sessions }: Facts['training']) => sessions.sessions[0];

/** One a writing function of the training. */
export const trainingScenarios: readonly Scenario[] = [
  trainingAsked('training.adopt', nothingMore, ({ chapters }) => chapters.length === 1),
  trainingAsked('training.writeChapter', nothingMore, ({ chapters }) => chapters.length === 1),
  trainingAsked('training.writeQuestion', chapterWritten, ({ banks }) => banks.length === 1),
  trainingAsked('training.configure', nothingMore, ({ heads }) => heads[0]?.settings.version === 1),
  trainingAsked('training.enrol', chapterWritten, ({ lists }) => lists.length === 1),
  trainingAsked('training.waive', chapterWritten, ({ heads }) => heads[0]?.waivers?.length === 1, {
    as: 'approver',
  }),
  trainingAsked('training.markRead', personEnrolled, (all) => progressOf(all)?.read !== undefined),
  trainingAsked('training.startQuiz', chapterRead, (all) => progressOf(all)?.attempts === 1),
  trainingAsked(
    'training.answer',
    quizBegun,
    ({ learners }) => learners[0]?.open?.answers.length === 1,
  ),
  trainingAsked('training.handIn', quizAnswered, ({ certificates }) => certificates.length === 1),
  trainingAsked('training.allowAgain', quizFailed, (all) => progressOf(all)?.failed === 0, {
    as: 'consultant',
  }),
  trainingAsked('training.planSession', personEnrolled, (all) => sessionIn(all) !== undefined),
  trainingAsked(
    'training.tickAttendance',
    sessionPlanned,
    (all) => sessionIn(all)?.attendance.version === 1,
  ),
  trainingAsked(
    'training.giveFeedback',
    sessionHeld,
    ({ sessions: { feedback } }) => feedback.length === 1,
  ),
  trainingAsked(
    'training.cancelSession',
    sessionPlanned,
    (all) => sessionIn(all)?.state === 'cancelled',
  ),
  trainingAsked(
    'training.writeLogEntry',
    personEnrolled,
    ({ sessions: { log } }) => log.length === 1,
  ),
  trainingAsked(
    'training.logToFaq',
    entryWritten,
    ({ sessions: { log } }) => log[0]?.faq !== undefined,
  ),
  trainingAsked(
    'training.writeChecklist',
    personEnrolled,
    ({ checklists }) => checklists.length === 1,
  ),
  trainingAsked('training.holdExam', examWritten, ({ exams }) => exams.length === 1, OBSERVER),
  trainingAsked(
    'training.observe',
    examBegun,
    ({ exams }) => exams[0]?.observations.length === 1,
    OBSERVER,
  ),
  trainingAsked(
    'training.signExam',
    examObserved,
    ({ certificates }) => certificates.length === 1,
    {
      payload: (stage) => knowing('training.signExam', { examHash: hashOf(stage) })(stage),
    },
  ),
  trainingAsked(
    'training.recordObservation',
    atWork,
    ({ observations: { persons } }) => persons[0]?.rounds.length === 1,
    OBSERVER,
  ),
  trainingAsked(
    'training.revoke',
    certified,
    ({ certificates }) => certificates[0]?.revoked !== undefined,
    {
      payload: (stage) => {
        const certificateCode = trainingOf(stage.site).certificates[0]?.code ?? '';
        return knowing('training.revoke', { certificateCode })(stage);
      },
    },
  ),
];
