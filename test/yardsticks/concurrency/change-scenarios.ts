import type { seenPlan } from '../../support/engagement/seen-plan';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import { DEFAULT_CHANGE_SETTINGS } from '../../../src/change/model/default-settings';
import type { EngagementDraft } from '../../../src/engagement/contract';
import type { FunctionName } from '../../../src/function-table';
import { presentChange } from '../../support/change/present-change';
import { ask } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { changeFaults, changesOf } from '../faults/change-faults';
import { CHANGE, IMPORTED_CHANGE } from '../rights/payloads';
import { expectOneWinner, type Reply } from './rivals';

/** What the scenarios stand on. */
export interface Round {
  readonly site: () => TestSite;
  readonly rivals: () => readonly DemoUserKey[];
  readonly atOnce: (
    people: number,
    name: FunctionName,
    payloadOf: (by: DemoUserKey) => unknown,
  ) => Promise<readonly Reply[]>;
  /** Lets minutes pass, and what is due then happen. */
  readonly pass: (minutes: number) => Promise<void>;
  readonly planMade: (overrides?: Partial<EngagementDraft>) => Promise<{
    readonly engagementId: string;
    readonly plan: Awaited<ReturnType<typeof seenPlan>>;
  }>;
  /** An item of the plan as it is stored now. */
  readonly itemStored: (id: string) => Promise<unknown>;
  /** After what must still come, nothing is there twice, nothing is missing, and the journal holds. */
  readonly expectWhole: () => Promise<void>;
}

const { changeId } = CHANGE;
/** The last one of the rivals. */
const CLIENT = 'clientTester';
const NOBODY = { lead: [], consultant: [], sponsor: [], approver: [], keyUser: [], viewer: [] };
const accountOf = (key: DemoUserKey): string => demoUser(key).accountId;

/** One scenario a writing function of the register of changes. */
export function changeScenarios({ site, rivals, atOnce, planMade }: Round) {
  /** A plan whose people all have one role; the lead leads, too. */
  const withEverybodyAs = (role: 'lead' | 'approver') =>
    planMade({
      people: {
        ...NOBODY,
        lead: [accountOf('lead')],
        // Who has a role of the client does not act for the vendor, and the lead has to.
        [role]: rivals()
          .filter((key) => role === 'lead' || key !== 'lead')
          .map(accountOf),
      },
    });
  const raised = (engagementId: string) =>
    ask(site(), 'change.raise', { engagementId, change: CHANGE });
  /** Approved by the only one who speaks for the client; everybody else leads, as far as they are asked. */
  const approved = async (people: number) => {
    const others = rivals()
      .slice(0, people)
      .filter((key) => key !== CLIENT);
    const plan = await planMade({
      people: {
        ...NOBODY,
        lead: others.map(accountOf),
        sponsor: [accountOf(CLIENT)],
      },
    });
    await raised(plan.engagementId);
    await presentChange(site(), plan.engagementId);
    const hash = changesOf(site()).changes[0]?.ballot?.hash;
    const vote = { engagementId: plan.engagementId, changeId, hash, outcome: 'approved' };
    expect((await ask(site(), 'change.decide', vote, CLIENT)).ok).toBe(true);
    return plan;
  };
  /** Whoever speaks for the client carries nothing out, and is told so. */
  const leads = (replies: readonly Reply[]): readonly Reply[] => {
    const [client] = replies.filter(({ by }) => by === CLIENT);
    if (client !== undefined) {
      expect(client.answer).toMatchObject({ error: { code: 'FORBIDDEN' } });
    }
    return replies.filter(({ by }) => by !== CLIENT);
  };
  const expectToHold = (count: number) => {
    const stored = changesOf(site());
    expect(stored.changes).toHaveLength(count);
    expect(changeFaults(stored)).toEqual([]);
    return stored;
  };
  return {
    // Each his own at the same time, under a number of its own; and then all the same one.
    'change.raise': async (people: number) => {
      const { engagementId } = await planMade();
      const own = await atOnce(people, 'change.raise', (by) => ({
        engagementId,
        change: { ...CHANGE, changeId: `of-${by}` },
      }));
      expect(own.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectOneWinner(
        await atOnce(people, 'change.raise', () => ({ engagementId, change: CHANGE })),
      );
      expectToHold(people + 1);
    },
    // The same rows by all of them: whoever comes later finds them there.
    'change.import': async (people: number) => {
      const { engagementId } = await planMade();
      const rows = [{ ...IMPORTED_CHANGE, version: 0 }];
      const replies = await atOnce(people, 'change.import', () => ({ engagementId, rows }));
      expect(replies.filter(({ answer }) => !answer.ok)).toEqual([]);
      expectToHold(1);
    },
    'change.edit': async (people: number) => {
      const { engagementId } = await withEverybodyAs('lead');
      await raised(engagementId);
      const winner = expectOneWinner(
        await atOnce(people, 'change.edit', (why) => ({
          engagementId,
          change: { changeId, version: 1, why },
        })),
      );
      expect(expectToHold(1).changes).toMatchObject([{ version: 2, why: winner }]);
    },
    'change.move': async (people: number) => {
      const { engagementId } = await withEverybodyAs('lead');
      await raised(engagementId);
      const move = { engagementId, changeId, version: 1, act: 'submit' };
      expectOneWinner(await atOnce(people, 'change.move', () => move));
      expect(expectToHold(1).changes).toMatchObject([{ version: 2, state: 'submitted' }]);
    },
    // Everybody has a seat, and a single word decides; only the lead, who asked for it, has none.
    'change.decide': async (people: number) => {
      const { engagementId } = await withEverybodyAs('approver');
      await raised(engagementId);
      await presentChange(site(), engagementId, 1);
      const hash = changesOf(site()).changes[0]?.ballot?.hash;
      const replies = await atOnce(
        Math.min(people + 1, rivals().length),
        'change.decide',
        (by) => ({
          engagementId,
          changeId,
          hash,
          outcome: 'rejected',
          reason: by,
        }),
      );
      const isLead = ({ by }: Reply) => by === 'lead';
      expect(replies.filter(isLead)).toMatchObject([
        { answer: { error: { key: 'requesterDoesNotDecide' } } },
      ]);
      const winner = expectOneWinner(replies.filter((reply) => !isLead(reply)));
      expect(expectToHold(1).changes).toMatchObject([
        { state: 'rejected', closingReason: winner, decision: { votes: [{}] } },
      ]);
    },
    'change.apply': async (people: number) => {
      const { engagementId } = await approved(people);
      const version = changesOf(site()).changes[0]?.version;
      const apply = { engagementId, changeId, version };
      expectOneWinner(leads(await atOnce(people, 'change.apply', () => apply)));
      expect(expectToHold(1).changes).toMatchObject([
        { state: 'implementing', effects: [{ kind: 'itemLonger', state: 'done' }, {}] },
      ]);
    },
    'change.revert': async (people: number) => {
      const { engagementId } = await approved(people);
      const version = changesOf(site()).changes[0]?.version ?? 0;
      await ask(site(), 'change.apply', { engagementId, changeId, version });
      const revert = { engagementId, changeId, version: version + 1, reason: 'Not needed' };
      expectOneWinner(leads(await atOnce(people, 'change.revert', () => revert)));
      expect(expectToHold(1).changes).toMatchObject([
        { effects: [{ kind: 'itemLonger', state: 'undone' }, {}] },
      ]);
    },
    'change.configure': async (people: number) => {
      const { engagementId } = await planMade();
      expectOneWinner(
        await atOnce(people, 'change.configure', (by) => ({
          engagementId,
          version: 0,
          settings: {
            ...DEFAULT_CHANGE_SETTINGS,
            rates: { consultant: 1 + rivals().indexOf(by) },
          },
        })),
      );
      expect(expectToHold(0).heads).toMatchObject([{ settings: { version: 1 } }]);
    },
    // Nobody loses: each gives away his own seat.
    'change.delegate': async (people: number) => {
      const { engagementId } = await withEverybodyAs('approver');
      const to = (by: DemoUserKey) => accountOf(by === 'keyUser' ? 'sponsor' : 'keyUser');
      const replies = await atOnce(people, 'change.delegate', (by) => ({
        engagementId,
        delegation: { to: to(by), firstDay: '2026-03-02', lastDay: '2026-03-20' },
      }));
      // The lead speaks for the vendor and has no seat to give away.
      expect(replies.filter(({ answer }) => !answer.ok).map(({ by }) => by)).toEqual(['lead']);
      const [head] = expectToHold(0).heads;
      expect(head?.delegations).toHaveLength(people - 1);
    },
  };
}
