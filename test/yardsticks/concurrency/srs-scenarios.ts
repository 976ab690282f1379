import { ask } from '../../support/engagement/ask';
import { specificationOf, srsFaults } from '../faults/srs-faults';
import { REQUIREMENT } from '../rights/payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

/** One scenario a writing function of the specification. */
export function srsScenarios({ site, rivals, atOnce, planMade }: Round) {
  const expectToHold = (count: number) => {
    const stored = specificationOf(site());
    expect(stored.requirements).toHaveLength(count);
    expect(srsFaults(stored)).toEqual([]);
    return stored;
  };
  const own = (by: string) => ({ ...REQUIREMENT, requirementId: `of-${by}` });
  return {
    // Each his own at the same time, under a number of its own; and then all the same one.
    'srs.raise': async (people: number) => {
      const { engagementId } = await planMade();
      const replies = await atOnce(people, 'srs.raise', (by) => ({
        engagementId,
        requirements: [own(by)],
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectOneWinner(
        await atOnce(people, 'srs.raise', () => ({ engagementId, requirements: [REQUIREMENT] })),
      );
      expectToHold(people + 1);
    },
    'srs.change': async (people: number) => {
      const { engagementId } = await planMade();
      const requirements = rivals().slice(0, people).map(own);
      await ask(site(), 'srs.raise', { engagementId, requirements });
      // All of them all at once: one wins every one.
      const winner = expectOneWinner(
        await atOnce(people, 'srs.change', (rationale) => ({
          engagementId,
          changes: requirements.map(({ requirementId }) => ({
            requirementId,
            version: 1,
            rationale,
          })),
        })),
      );
      const changed = { version: 2, rationale: winner };
      expect(expectToHold(people).requirements).toMatchObject(requirements.map(() => changed));
      // And each his own: nobody loses.
      const replies = await atOnce(people, 'srs.change', (by) => ({
        engagementId,
        changes: [{ requirementId: `of-${by}`, version: 2, priority: 'could' }],
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectToHold(people);
    },
  };
}
