import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type { FunctionName } from '../../../src/function-table';
import { ask } from '../../support/engagement/ask';
import { trainingFaults, trainingOf } from '../faults/training-faults';
import { ANSWER, aSession, LOG_ENTRY, SESSION_ID } from '../rights/session-payloads';
import { aTrainee, CHAPTER } from '../rights/training-payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

const accountOf = (key: DemoUserKey): string => demoUser(key).accountId;

/** One scenario a writing function of sessions. */
export function sessionScenarios({ site, rivals, atOnce, planMade }: Round) {
  const asked = async (name: FunctionName, payload: object, by: DemoUserKey = 'lead') => {
    expect(await ask(site(), name, payload, by)).toMatchObject({ ok: true });
  };
  const everybody = () => rivals().map(accountOf);
  const learning = async () => {
    const { engagementId } = await planMade();
    await asked('training.writeChapter', { engagementId, chapter: CHAPTER });
    await asked('training.enrol', {
      engagementId,
      people: everybody().map((id) => aTrainee(id)),
    });
    return engagementId;
  };
  const planned = async () => {
    const engagementId = await learning();
    const session = aSession(accountOf('lead'), everybody());
    await asked('training.planSession', { engagementId, session });
    return engagementId;
  };
  const expectToHold = () => {
    const stored = trainingOf(site());
    expect(trainingFaults(stored)).toEqual([]);
    return stored.sessions;
  };
  return {
    // Each plans one of his own: none is lost, and no number is given twice.
    'training.planSession': async (people: number) => {
      const engagementId = await learning();
      const replies = await atOnce(people, 'training.planSession', (by) => ({
        engagementId,
        session: { ...aSession(accountOf(by), everybody()), sessionId: `of-${by}` },
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      const numbers = expectToHold().sessions.map(({ number }) => number);
      expect([...numbers].sort((a, b) => a - b)).toEqual(replies.map((_, index) => index + 1));
    },
    'training.tickAttendance': async (people: number) => {
      const engagementId = await planned();
      const winner = expectOneWinner(
        await atOnce(people, 'training.tickAttendance', (by) => ({
          ...{ engagementId, sessionId: SESSION_ID, version: 0 },
          marks: [{ accountId: accountOf(by), mark: 'present' }],
        })),
      );
      expect(expectToHold().sessions).toMatchObject([
        { attendance: { version: 1, marks: { [accountOf(winner)]: 'present' } } },
      ]);
    },
    // Nobody loses: each says what he thinks.
    'training.giveFeedback': async (people: number) => {
      const engagementId = await planned();
      await asked('training.tickAttendance', {
        ...{ engagementId, sessionId: SESSION_ID, version: 0 },
        marks: everybody().map((accountId) => ({ accountId, mark: 'present' })),
      });
      const replies = await atOnce(people, 'training.giveFeedback', (comment) => ({
        ...{ engagementId, ...ANSWER, comment },
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expect(expectToHold().feedback[0]?.comments).toHaveLength(people);
    },
    // Each writes down one of his own: none is lost, and no number is given twice.
    'training.writeLogEntry': async (people: number) => {
      const engagementId = await learning();
      const replies = await atOnce(people, 'training.writeLogEntry', (entryId) => ({
        engagementId,
        entry: { ...LOG_ENTRY, entryId },
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expect(expectToHold().log.map(({ number }) => number)).toEqual(
        replies.map((_, index) => index + 1),
      );
    },
    // Nobody loses, and it is there once.
    'training.logToFaq': async (people: number) => {
      const engagementId = await learning();
      await asked('training.writeLogEntry', { engagementId, entry: LOG_ENTRY });
      const replies = await atOnce(people, 'training.logToFaq', () => ({
        ...{ engagementId, number: 1, version: 1, chapterId: LOG_ENTRY.chapterId },
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      const [chapter] = trainingOf(site()).chapters;
      expect(chapter?.faq.filter(({ fromLog }) => fromLog === 1)).toHaveLength(1);
      expectToHold();
    },
    'training.cancelSession': async (people: number) => {
      const engagementId = await planned();
      const winner = expectOneWinner(
        await atOnce(people, 'training.cancelSession', (reason) => ({
          ...{ engagementId, sessionId: SESSION_ID, version: 1, reason },
        })),
      );
      expect(expectToHold().sessions).toMatchObject([{ news: { reason: winner } }]);
    },
  };
}
