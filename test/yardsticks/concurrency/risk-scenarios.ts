import { z } from 'zod';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import type { Risk } from '../../../src/risk/model/risk';
import { ask, valueOf } from '../../support/engagement/ask';
import { seenPlan } from '../../support/engagement/seen-plan';
import type { TestSite } from '../../support/site/a-site';
import { registerFaults, registerOf } from '../faults/register-faults';
import { IMPORTED_ROW, OFFERED, RISK, TYPICAL_RISKS, WATCH } from '../rights/payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner } from './rivals';

const PROJECT = 'NWE';

function offeredBy(engagementId: string, proposalId: string) {
  return { engagementId, proposalId, riskId: RISK.riskId, offered: OFFERED };
}

/** How many own risks the library offers, and how many proposals it tells of. */
async function libraryOf(site: TestSite, engagementId: string) {
  const risks = z.array(z.object({ isOwn: z.boolean() }));
  const library = z.object({
    phases: z.array(z.object({ risks })),
    anyPhase: risks,
    proposals: z.array(z.unknown()),
  });
  const found = valueOf(await ask(site, 'risk.library', { engagementId }), library);
  const all = [...found.anyPhase, ...found.phases.flatMap((phase) => phase.risks)];
  return { own: all.filter(({ isOwn }) => isOwn).length, proposals: found.proposals.length };
}

/** So many risks, and sums and histories that are those of a recount. */
function expectRegisterToHold(site: TestSite, count: number): readonly Risk[] {
  const register = registerOf(site);
  expect(register.risks).toHaveLength(count);
  expect(registerFaults(register)).toEqual([]);
  return register.risks;
}

/** One scenario a writing function of the register of risks and its library. */
export function riskScenarios({ site, rivals, atOnce, pass, planMade, itemStored }: Round) {
  return {
    // Each his own at the same time, and then all the same one.
    'risk.raise': async (people: number) => {
      const { engagementId } = await planMade();
      const own = await atOnce(people, 'risk.raise', (by) => ({
        engagementId,
        risk: { ...RISK, riskId: `of-${by}` },
      }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectOneWinner(await atOnce(people, 'risk.raise', () => ({ engagementId, risk: RISK })));
      expectRegisterToHold(site(), people + 1);
    },
    'risk.change': async (people: number) => {
      const { engagementId } = await planMade();
      const riskIds = [RISK.riskId, 'late-too'];
      for (const riskId of riskIds) {
        await ask(site(), 'risk.raise', { engagementId, risk: { ...RISK, riskId } });
      }
      // All of them both at once: one wins both.
      const winner = expectOneWinner(
        await atOnce(people, 'risk.change', (by) => ({
          engagementId,
          changes: riskIds.map((riskId) => ({ riskId, version: 1, trigger: by, impactDays: 5 })),
        })),
      );
      const changed = { version: 2, trigger: winner };
      expect(expectRegisterToHold(site(), 2)).toMatchObject([changed, changed]);
      // And each his own: nobody loses.
      for (const by of rivals().slice(0, people)) {
        await ask(site(), 'risk.raise', { engagementId, risk: { ...RISK, riskId: `of-${by}` } });
      }
      const own = await atOnce(people, 'risk.change', (by) => ({
        engagementId,
        changes: [{ riskId: `of-${by}`, version: 1, trigger: by }],
      }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectRegisterToHold(site(), people + 2);
    },
    'risk.dismissSignal': async (people: number) => {
      const { engagementId } = await planMade();
      await ask(site(), 'risk.raise', { engagementId, risk: { ...RISK, watches: [WATCH] } });
      await pass(1);
      await site().host.runScheduled('plan-look-schedule');
      await pass(1);
      const { signalSince: since } = await seenPlan(site(), engagementId);
      expectOneWinner(
        await atOnce(people, 'risk.dismissSignal', (reason) => ({
          engagementId,
          riskId: RISK.riskId,
          signal: { watchId: WATCH.watchId, since },
          reason,
        })),
      );
      expect(expectRegisterToHold(site(), 1)).toMatchObject([{ version: 2 }]);
    },
    // It occurs once, and its days are booked once.
    'risk.occur': async (people: number) => {
      const { engagementId, plan } = await planMade();
      await ask(site(), 'risk.raise', { engagementId, risk: RISK });
      const { itemId, itemVersion: version } = plan;
      expectOneWinner(
        await atOnce(people, 'risk.occur', (note) => ({
          engagementId,
          riskId: RISK.riskId,
          version: 1,
          on: '2026-03-02',
          side: 'client',
          days: 2,
          note,
          changes: [{ itemId, version, durationDays: 9 }],
        })),
      );
      expect(expectRegisterToHold(site(), 1)).toMatchObject([{ version: 2, state: 'occurred' }]);
      expect(await itemStored(itemId)).toMatchObject({ version: version + 1, durationDays: 9 });
    },
    'risk.configure': async (people: number) => {
      const { engagementId } = await planMade();
      expectOneWinner(
        await atOnce(people, 'risk.configure', (by) => ({
          engagementId,
          version: 0,
          model: { ...DEFAULT_SCORING, costMeaning: [by, '', '', '', ''] },
        })),
      );
      expectRegisterToHold(site(), 0);
    },
    // Nobody loses: whoever comes later finds them there.
    'risk.adopt': async (people: number) => {
      const { engagementId } = await planMade();
      const keys = [TYPICAL_RISKS.plain];
      const replies = await atOnce(people, 'risk.adopt', () => ({ engagementId, keys }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectRegisterToHold(site(), 1);
    },
    'risk.propose': async (people: number) => {
      const { engagementId } = await planMade();
      await ask(site(), 'risk.raise', { engagementId, risk: RISK });
      expectOneWinner(await atOnce(people, 'risk.propose', (by) => offeredBy(engagementId, by)));
      // And each a risk of his own: nobody loses.
      for (const by of rivals().slice(0, people)) {
        await ask(site(), 'risk.raise', { engagementId, risk: { ...RISK, riskId: `of-${by}` } });
      }
      const own = await atOnce(people, 'risk.propose', (by) => ({
        ...offeredBy(engagementId, `own-${by}`),
        riskId: `of-${by}`,
      }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      expect(await libraryOf(site(), engagementId)).toMatchObject({
        own: 0,
        proposals: people + 1,
      });
    },
    // Approved once, by one of them: the proposer is none.
    'risk.judgeProposal': async (people: number) => {
      const { engagementId } = await planMade();
      await ask(site(), 'risk.raise', { engagementId, risk: RISK });
      await ask(site(), 'risk.propose', offeredBy(engagementId, 'p'), rivals().at(-1));
      const proposalId = 'p';
      const verdict = 'approved';
      const judges = people === rivals().length ? people - 1 : people;
      expectOneWinner(
        await atOnce(judges, 'risk.judgeProposal', () => ({ engagementId, proposalId, verdict })),
      );
      expect(await libraryOf(site(), engagementId)).toMatchObject({ own: 1, proposals: 1 });
    },
    // Taken back by who made it, or judged by somebody else: one of the two, never both.
    'risk.withdrawProposal': async (people: number) => {
      const { engagementId } = await planMade();
      const [proposer = 'lead'] = rivals();
      await ask(site(), 'risk.raise', { engagementId, risk: RISK });
      await ask(site(), 'risk.propose', offeredBy(engagementId, 'p'), proposer);
      const known = { engagementId, proposalId: 'p' };
      const replies = await Promise.all(
        rivals()
          .slice(0, people)
          .map(async (by) => ({
            by,
            answer: await (by === proposer
              ? ask(site(), 'risk.withdrawProposal', known, by, PROJECT)
              : ask(site(), 'risk.judgeProposal', { ...known, verdict: 'approved' }, by, PROJECT)),
          })),
      );
      expectOneWinner(replies);
      const isWithdrawn = replies[0]?.answer.ok === true;
      expect(await libraryOf(site(), engagementId)).toMatchObject({ own: isWithdrawn ? 0 : 1 });
    },
    // Nobody loses: whoever comes later finds it gone.
    'risk.retireOwn': async (people: number) => {
      const { engagementId } = await planMade();
      await ask(site(), 'risk.raise', { engagementId, risk: RISK });
      await ask(site(), 'risk.propose', offeredBy(engagementId, 'p'), rivals().at(-1));
      const word = { engagementId, proposalId: 'p', verdict: 'approved' };
      expect(await ask(site(), 'risk.judgeProposal', word)).toMatchObject({ ok: true });
      const replies = await atOnce(people, 'risk.retireOwn', () => ({
        engagementId,
        key: 'own-1',
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expect(await libraryOf(site(), engagementId)).toMatchObject({ own: 0, proposals: 1 });
    },
    // The same rows by all of them: whoever comes later finds them there.
    'risk.import': async (people: number) => {
      const { engagementId } = await planMade();
      const rows = [{ ...IMPORTED_ROW, version: 0 }];
      const replies = await atOnce(people, 'risk.import', () => ({ engagementId, rows }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectRegisterToHold(site(), 1);
    },
  };
}
