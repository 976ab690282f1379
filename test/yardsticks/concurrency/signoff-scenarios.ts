import { demoUser } from '../../../local-site/seed/demo-users';
import { ask } from '../../support/engagement/ask';
import { seenPlan } from '../../support/engagement/seen-plan';
import { uatOf } from '../faults/uat-faults';
import { signoffFaults, signoffsOf } from '../faults/signoff-facts';
import { BUG, CYCLE, FAILED_STEP, REJECTION, TEST_CASE, WAIVER } from '../rights/uat-payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

const NOBODY = { lead: [], consultant: [], sponsor: [], approver: [], keyUser: [], viewer: [] };

/** One scenario a writing function of the end of the acceptance test; everybody but the lead speaks for the client. */
export function signoffScenarios({ site, rivals, atOnce, pass, planMade }: Round) {
  const asked = async (name: string, payload: object): Promise<void> => {
    expect(await ask(site(), name, payload)).toMatchObject({ ok: true });
  };
  const cycleRuns = async () => {
    const { engagementId } = await planMade({
      people: {
        ...NOBODY,
        lead: [demoUser('lead').accountId],
        approver: rivals()
          .filter((key) => key !== 'lead')
          .map((key) => demoUser(key).accountId),
      },
    });
    await asked('uat.raise', { engagementId, case: TEST_CASE });
    const changes = [{ caseId: TEST_CASE.caseId, version: 1, state: 'ready' }];
    await asked('uat.change', { engagementId, changes });
    await asked('uat.openCycle', { engagementId, cycle: CYCLE });
    await pass(1);
    return engagementId;
  };
  const stored = () => {
    const signoffs = signoffsOf(site());
    expect(signoffFaults(signoffs)).toEqual([]);
    return signoffs;
  };
  return {
    'uat.sign': async (people: number) => {
      const engagementId = await cycleRuns();
      const { uatHash: hash } = await seenPlan(site(), engagementId);
      const winner = expectOneWinner(
        await atOnce(people, 'uat.sign', (by) => ({
          engagementId,
          signing: { ...REJECTION, hash, seen: 0, reason: by },
        })),
      );
      expect(stored().signoffs).toMatchObject([{ current: [{ reason: winner }] }]);
    },
    'uat.waive': async (people: number) => {
      const engagementId = await cycleRuns();
      const speakers = Math.min(people + 1, rivals().length);
      const replies = await atOnce(speakers, 'uat.waive', (by) => ({
        engagementId,
        waiver: { ...WAIVER, seen: 0, reason: by },
      }));
      const winner = expectOneWinner(replies.filter(({ by }) => by !== 'lead'));
      expect(stored().signoffs).toMatchObject([{ waivers: [{ reason: winner }] }]);
    },
    'uat.dispose': async (people: number) => {
      const engagementId = await cycleRuns();
      const { caseId } = TEST_CASE;
      const place = { engagementId, cycle: 1, caseId };
      const onBehalf = { reason: 'The tester is ill', evidence: 'Mail of 2 March' };
      await asked('uat.answer', { ...place, attempt: 1, answers: [FAILED_STEP], onBehalf });
      await asked('uat.reportBug', { ...place, ...BUG });
      const issueId = uatOf(site()).runs[0]?.bugs[0]?.issueId;
      const winner = expectOneWinner(
        await atOnce(people, 'uat.dispose', (note) => ({
          engagementId,
          disposition: { issueId, kind: 'fixBefore', note, seen: 0 },
        })),
      );
      expect(stored().signoffs).toMatchObject([{ dispositions: [{ note: winner }] }]);
    },
  };
}
