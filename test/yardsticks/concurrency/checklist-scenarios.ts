import { anIssueOf } from '../../support/engagement/an-issue-of';
import { ask } from '../../support/engagement/ask';
import { checklistFaults, checklistsOf } from '../faults/checklist-faults';
import { CHECKLIST } from '../rights/payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

const ITEMS = ['may', 'mayNot', 'sees', 'duties', 'left'];

/** One scenario a writing function of checklists. */
export function checklistScenarios({ site, rivals, atOnce, planMade }: Round) {
  const attaching = (engagementId: string) => ({
    engagementId,
    issueId: anIssueOf(site()),
    checklistId: CHECKLIST,
    key: 'roles',
    language: 'en',
  });
  const itemsStored = () => checklistsOf(site())[0]?.checklists[0]?.items ?? [];
  return {
    // The same one by all of them: nobody loses, and it is there once.
    'uat.attachChecklist': async (people: number) => {
      const { engagementId } = await planMade();
      const payload = attaching(engagementId);
      const replies = await atOnce(people, 'uat.attachChecklist', () => payload);
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      const stored = checklistsOf(site());
      expect(stored).toMatchObject([{ version: 1, checklists: [{ checklistId: CHECKLIST }] }]);
      expect(checklistFaults(stored)).toEqual([]);
    },
    // Each an item of his own, where there are enough; and then all the same one.
    'uat.tick': async (people: number) => {
      const { engagementId } = await planMade();
      const { issueId, checklistId } = attaching(engagementId);
      await ask(site(), 'uat.attachChecklist', attaching(engagementId));
      const tick = { engagementId, issueId, checklistId, isDone: true, comment: '' };
      const own = await atOnce(Math.min(people, ITEMS.length), 'uat.tick', (by) => ({
        ...tick,
        itemId: ITEMS[rivals().indexOf(by)],
        version: 1,
      }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      const winner = expectOneWinner(
        await atOnce(people, 'uat.tick', (comment) => ({
          ...tick,
          itemId: 'may',
          version: 2,
          comment,
        })),
      );
      expect(itemsStored()[0]).toMatchObject({ version: 3, comment: winner });
      expect(checklistFaults(checklistsOf(site()))).toEqual([]);
    },
  };
}
