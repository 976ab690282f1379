import { uatFaults, uatOf } from '../faults/uat-faults';
import { TEST_CASE } from '../rights/uat-payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

/** One scenario a writing function of the register of test cases. */
export function uatScenarios({ site, atOnce, planMade }: Round) {
  const expectToHold = (count: number) => {
    const stored = uatOf(site());
    expect(stored.cases).toHaveLength(count);
    expect(uatFaults(stored)).toEqual([]);
    return stored;
  };
  return {
    // Each his own at the same time, under a number of its own; and then all the same one.
    'uat.raise': async (people: number) => {
      const { engagementId } = await planMade();
      const own = await atOnce(people, 'uat.raise', (by) => ({
        engagementId,
        case: { ...TEST_CASE, caseId: `of-${by}` },
      }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectOneWinner(await atOnce(people, 'uat.raise', () => ({ engagementId, case: TEST_CASE })));
      expectToHold(people + 1);
    },
  };
}
