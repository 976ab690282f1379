import { z } from 'zod';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import type { ServedTestSite } from '../../support/site/a-served-site';
import { makeObservationsDue } from '../../support/training/make-observations-due';
import { QUESTIONS } from '../../support/training/a-question';
import { EXAM_TASK } from '../../yardsticks/rights/exam-payloads';
import { aSession, LOG_ENTRY, SESSION_ID } from '../../yardsticks/rights/session-payloads';
import { aTrainee, CHAPTER, READ_ONLY } from '../../yardsticks/rights/training-payloads';

/** The chapter with a question of each type. */
export const QUIZZED = CHAPTER.chapterId;

const people = z.object({
  rows: z.array(z.object({ certificates: z.record(z.string(), z.object({ code: z.string() })) })),
});

/** A handbook with a quiz that a key user has begun, another one that he has failed, and a certificate of the sponsor. */
export async function addTraining(site: ServedTestSite, engagementId: string): Promise<void> {
  const done = async (name: FunctionName, payload: object, by: DemoUserKey = 'lead') =>
    valueOf(await ask(site, name, { engagementId, ...payload }, by), z.unknown());
  const second = { ...CHAPTER, chapterId: 'stock-taking', title: 'Stock-taking' };
  for (const chapter of [CHAPTER, second, READ_ONLY])
    await done('training.writeChapter', { chapter });
  for (const { chapterId } of [CHAPTER, second]) {
    for (const question of QUESTIONS) await done('training.writeQuestion', { chapterId, question });
  }
  const accountOf = (key: DemoUserKey) => demoUser(key).accountId;
  await done('training.enrol', {
    people: [aTrainee(accountOf('keyUser')), aTrainee(accountOf('sponsor'), 'manager')],
  });
  for (const { chapterId } of [second, CHAPTER]) {
    await done('training.markRead', { chapterId, material: 1 }, 'keyUser');
  }
  const failed = { chapterId: second.chapterId, number: 1, version: 1, answers: [] };
  await done('training.startQuiz', { chapterId: second.chapterId }, 'keyUser');
  await done('training.handIn', failed, 'keyUser');
  await done('training.startQuiz', { chapterId: QUIZZED }, 'keyUser');
  await done('training.writeChecklist', {
    ...{ chapterId: QUIZZED },
    checklist: { version: 0, tasks: [EXAM_TASK] },
  });
  const examined = { accountId: accountOf('keyUser'), chapterId: QUIZZED };
  await done('training.holdExam', examined, 'consultant');
  await done('training.writeLogEntry', { entry: LOG_ENTRY });
  const keyUser = accountOf('keyUser');
  const session = aSession(accountOf('lead'), [keyUser, accountOf('sponsor')]);
  await done('training.planSession', { session });
  await done('training.tickAttendance', {
    ...{ sessionId: SESSION_ID, version: 0 },
    marks: [{ accountId: keyUser, mark: 'present' }],
  });
  await done('training.markRead', { chapterId: READ_ONLY.chapterId, material: 1 }, 'sponsor');
  makeObservationsDue(site);
}

/** The code of the certificate that there is. */
export async function certificateCode(site: ServedTestSite, engagementId: string): Promise<string> {
  const asked = { engagementId, filter: { track: 'manager' } };
  const { rows } = valueOf(await ask(site, 'training.people', asked), people);
  return rows.flatMap(({ certificates }) => Object.values(certificates))[0]?.code ?? '';
}
