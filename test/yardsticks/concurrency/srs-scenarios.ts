import { demoUser } from '../../../local-site/seed/demo-users';
import { ask } from '../../support/engagement/ask';
import { specificationOf, srsFaults } from '../faults/srs-faults';
import { editRequirementIssue } from '../../support/srs/edit-requirement-issue';
import { aProcess } from '../../support/srs/a-process';
import { GOAL, PROCESS, REQUIREMENT, SAID } from '../rights/payloads';
import type { Round } from './change-scenarios';
import { expectOneWinner, type Reply } from './rivals';

/** One scenario a writing function of the specification. */
export function srsScenarios({ site, rivals, atOnce, planMade, pass }: Round) {
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
    // Whoever decides about what Jira says is the first one, or told who was.
    'srs.settle': async (people: number) => {
      const leads = rivals().map((by) => demoUser(by).accountId);
      const { engagementId } = await planMade({
        people: { lead: leads, consultant: [], sponsor: [], approver: [], keyUser: [], viewer: [] },
      });
      await ask(site(), 'srs.raise', { engagementId, requirements: [REQUIREMENT] });
      await pass(1);
      await editRequirementIssue(site(), engagementId);
      await pass(1);
      const replies = await atOnce(people, 'srs.settle', () => ({
        engagementId,
        settlements: [
          { act: 'take', requirementId: REQUIREMENT.requirementId, version: 1, said: SAID },
        ],
      }));
      expectOneWinner(replies);
      expect(expectToHold(1).requirements).toMatchObject([{ version: 2, title: SAID.summary }]);
    },
    // Each a goal of his own; and then all the same one.
    'srs.write': async (people: number) => {
      const { engagementId } = await planMade();
      const replies = await atOnce(people, 'srs.write', (by) => ({
        engagementId,
        entries: [{ ...GOAL, entryId: `of-${by}` }],
      }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectOneWinner(await atOnce(people, 'srs.write', () => ({ engagementId, entries: [GOAL] })));
      expect(expectToHold(0).entries).toHaveLength(people + 1);
    },
    // All the same process, each with a drawing of his own: one is stored, with the drawing that it names.
    'srs.draw': async (people: number) => {
      const { engagementId } = await planMade();
      const winner = expectOneWinner(
        await atOnce(people, 'srs.draw', (by) => ({
          engagementId,
          process: { ...PROCESS, xml: aProcess(by) },
        })),
      );
      const steps = [{ kind: 'event' }, { name: winner }];
      expect(expectToHold(0).entries).toMatchObject([{ kind: 'process', value: { steps } }]);
    },
    'srs.baseline': async (people: number) => {
      const { engagementId } = await planMade();
      await ask(site(), 'srs.raise', { engagementId, requirements: [REQUIREMENT] });
      const version = expectToHold(1).heads[0]?.version;
      const winner = expectOneWinner(
        await atOnce(people, 'srs.baseline', (reason) => ({ engagementId, version, reason })),
      );
      expect(expectToHold(1).heads).toMatchObject([{ baselines: [{ number: 1, reason: winner }] }]);
    },
    // Whoever puts it back is the first one, or told who was.
    'srs.putBack': async (people: number) => {
      const { engagementId } = await planMade();
      await ask(site(), 'srs.raise', { engagementId, requirements: [REQUIREMENT] });
      const version = expectToHold(1).heads[0]?.version;
      await ask(site(), 'srs.baseline', { engagementId, version, reason: 'Agreed' });
      const hash = expectToHold(1).heads[0]?.baselines[0]?.hash;
      for (const by of ['lead', 'sponsor'] as const) {
        await ask(site(), 'srs.sign', { engagementId, number: 1, hash }, by);
      }
      const { requirementId: recordId, statement } = REQUIREMENT;
      const changes = [{ requirementId: recordId, version: 1, statement: 'Something else' }];
      await ask(site(), 'srs.change', { engagementId, changes });
      expectOneWinner(
        await atOnce(people, 'srs.putBack', (reason) => ({
          ...{ engagementId, number: 1, recordId, version: 2, reason },
        })),
      );
      expect(expectToHold(1).requirements).toMatchObject([{ version: 3, statement }]);
    },
    // All of the client's side: one signs, and the others are told who did. Nobody else leads.
    'srs.sign': async (people: number) => {
      const approvers = rivals().filter((by) => by !== 'lead');
      const { engagementId } = await planMade({
        people: {
          ...{ consultant: [], sponsor: [], keyUser: [], viewer: [] },
          lead: [demoUser('lead').accountId],
          approver: approvers.map((by) => demoUser(by).accountId),
        },
      });
      await ask(site(), 'srs.raise', { engagementId, requirements: [REQUIREMENT] });
      const version = expectToHold(1).heads[0]?.version;
      await ask(site(), 'srs.baseline', { engagementId, version, reason: 'Agreed' });
      const hash = expectToHold(1).heads[0]?.baselines[0]?.hash;
      const replies = await atOnce(Math.min(people + 1, rivals().length), 'srs.sign', () => ({
        engagementId,
        number: 1,
        hash,
      }));
      const isLead = ({ by }: Reply) => by === 'lead';
      expect(replies.filter(isLead)).toMatchObject([{ answer: { ok: true } }]);
      expectOneWinner(replies.filter((reply) => !isLead(reply)));
      expect(expectToHold(1).heads).toMatchObject([
        { baselines: [{ state: 'signed', signatures: [{}, {}] }] },
      ]);
    },
  };
}
