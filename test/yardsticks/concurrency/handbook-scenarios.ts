import { demoUser } from '../../../local-site/seed/demo-users';
import { ask } from '../../support/engagement/ask';
import { editHandbookPage } from '../../support/training/edit-handbook-page';
import { trainingFaults, trainingOf } from '../faults/training-faults';
import { CHAPTER, HANDBOOK_ROW, HANDBOOK_SPACE } from '../rights/training-payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

/** Longer than a small handbook takes, or an event. */
const MINUTES = 3;

/** One scenario a writing function of the handbook in Confluence. */
export function handbookScenarios({ site, atOnce, planMade, pass }: Round) {
  const asked = async (
    name: 'training.writeChapter' | 'training.buildHandbook',
    payload: object,
  ) => {
    expect(await ask(site(), name, payload)).toMatchObject({ ok: true });
  };
  const chapterWritten = async () => {
    const { engagementId } = await planMade();
    await asked('training.writeChapter', { engagementId, chapter: CHAPTER });
    return engagementId;
  };
  const expectToHold = () => {
    const stored = trainingOf(site());
    expect(trainingFaults(stored)).toEqual([]);
    return stored;
  };
  return {
    // Whoever may write in the space; there is one job, and one tree.
    'training.buildHandbook': async (people: number) => {
      const engagementId = await chapterWritten();
      const payload = { engagementId, spaceId: HANDBOOK_SPACE, language: 'en' };
      const replies = await atOnce(people, 'training.buildHandbook', () => payload);
      const refused = replies.filter(({ answer }) => !answer.ok);
      expect(refused.length).toBeLessThan(people);
      for (const { answer } of refused) {
        expect(answer).toMatchObject({ error: { code: 'FORBIDDEN', key: 'spaceNotYours' } });
      }
      await pass(MINUTES);
      const { handbooks, pages } = expectToHold();
      expect([handbooks.length, pages.length]).toEqual([1, 3]);
    },
    'training.settlePage': async (people: number) => {
      const engagementId = await chapterWritten();
      const payload = { engagementId, spaceId: HANDBOOK_SPACE, language: 'en' };
      await asked('training.buildHandbook', payload);
      await pass(MINUTES);
      await editHandbookPage(site(), HANDBOOK_ROW, 'Another way');
      await pass(MINUTES);
      const decision = { engagementId, row: HANDBOOK_ROW, version: 2, isMaterial: true };
      const winner = expectOneWinner(await atOnce(people, 'training.settlePage', () => decision));
      const { handbooks, chapters } = expectToHold();
      const page = handbooks[0]?.pages.find(({ row }) => row === HANDBOOK_ROW);
      expect(page?.settled).toMatchObject({ by: { accountId: demoUser(winner).accountId } });
      expect(chapters).toMatchObject([{ material: 2 }]);
    },
  };
}
