import { demoUser } from '../../../local-site/seed/demo-users';
import { aDraft } from '../../support/engagement/a-draft';
import { ask, storedJournal, storedRecords } from '../../support/engagement/ask';
import { seenPlan } from '../../support/engagement/seen-plan';
import { SMALL_PLAN } from '../rights/payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

const PROJECT = 'NWE';

/** One scenario a writing function of the plan. */
export function planScenarios({
  site,
  rivals,
  atOnce,
  planMade,
  itemStored,
  expectWhole,
}: Round): Readonly<Record<string, (people: number) => Promise<void>>> {
  return {
    'plan.change': async (people) => {
      const { engagementId, plan } = await planMade();
      const winner = expectOneWinner(
        await atOnce(people, 'plan.change', (by) => ({
          engagementId,
          changes: [
            {
              itemId: plan.itemId,
              version: plan.itemVersion,
              durationDays: 5 + rivals().indexOf(by),
            },
          ],
        })),
      );
      expect(await itemStored(plan.itemId)).toMatchObject({
        durationDays: 5 + rivals().indexOf(winner),
        version: plan.itemVersion + 1,
      });
      await expectWhole();
    },
    'plan.setBaseline': async (people) => {
      const { engagementId, plan } = await planMade();
      const { baseline: number } = plan;
      expectOneWinner(
        await atOnce(people, 'plan.setBaseline', (by) => ({ engagementId, number, reason: by })),
      );
      expect(storedJournal(site())).toHaveLength(2);
      expect((await seenPlan(site(), engagementId)).baseline).toBe(number + 1);
      await expectWhole();
    },
    'plan.configure': async (people) => {
      const { engagementId, plan } = await planMade();
      expectOneWinner(
        await atOnce(people, 'plan.configure', (by) => ({
          engagementId,
          version: plan.settings,
          rule: { lateBase: 0.2, lateSlope: 0.8, paceBase: 0.05, paceSlope: 0.7 },
          clientCalendar: { extraDaysOff: [], extraWorkingDays: [] },
          commitments: [{ who: demoUser(by).accountId, side: 'client', percent: 80 }],
        })),
      );
      expect((await seenPlan(site(), engagementId)).settings).toBe(plan.settings + 1);
      await expectWhole();
    },
    'plan.accept': async (people) => {
      const accounts = rivals().map((key) => demoUser(key).accountId);
      const { engagementId, plan } = await planMade({
        people: { ...aDraft(site(), PROJECT).people, approver: accounts },
      });
      expectOneWinner(
        await atOnce(people, 'plan.accept', (by) => ({
          engagementId,
          itemId: plan.deliverableId,
          version: plan.deliverableVersion,
          decision: 'rejected',
          reason: by,
        })),
      );
      expect(storedJournal(site())).toHaveLength(2);
      await expectWhole();
    },
    // Nobody loses: whoever comes later finds it done.
    'plan.dismiss': async (people) => {
      const { engagementId } = await planMade();
      const replies = await atOnce(people, 'plan.dismiss', () => ({ engagementId, issueId: '1' }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      await expectWhole();
    },
    // Each sends his own under the same number, and twice: nobody gets another one's file.
    'plan.upload': async (people) => {
      const { engagementId } = await planMade();
      const part = { engagementId, uploadId: 'upload-1', part: 0 };
      const dataOf = (by: string) => Buffer.from(`Name\r\n${by}`).toString('base64');
      for (let time = 0; time < 2; time += 1) {
        const replies = await atOnce(people, 'plan.upload', (by) => ({
          ...part,
          data: dataOf(by),
        }));
        expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      }
      const kept = storedRecords(site(), 'upload').map(({ value }) => value.data);
      expect(new Set(kept)).toEqual(new Set(rivals().slice(0, people).map(dataOf)));
      await expectWhole();
    },
    // The same file by all of them: whoever comes later finds nothing left to do.
    'plan.import': async (people) => {
      const { engagementId, plan } = await planMade();
      const file = { format: 'csv', packed: SMALL_PLAN, seen: plan.importSeen, takeOut: false };
      const replies = await atOnce(people, 'plan.import', () => ({ engagementId, ...file }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expect(await itemStored('imported-1')).toMatchObject({ durationDays: 3, version: 1 });
      await expectWhole();
    },
    'plan.saveStatus': async (people) => {
      const { engagementId } = await planMade();
      const week = '2026-W10';
      const winner = expectOneWinner(
        await atOnce(people, 'plan.saveStatus', (text) => ({
          engagementId,
          week,
          version: 0,
          text,
        })),
      );
      expect(await ask(site(), 'plan.status', { engagementId, week })).toMatchObject({
        ok: true,
        value: { version: 1, text: winner },
      });
    },
  };
}
