import { z } from 'zod';
import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import type { PlanView } from '../../src/plan/contract';
import type {
  RiskChange,
  RiskDraft,
  RiskPage,
  RiskRecordView,
  RisksChanged,
} from '../../src/risk/contract';
import type { RiskWatch } from '../../src/risk/watch/contract';
import { ask, startEngagement, type Answer } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aSite, type TestSite } from '../support/site/a-site';

const OWNER = demoUser('consultant').accountId;
const DAY = 86_400_000;

let clock: ManualClock;
let site: TestSite;
let engagementId: string;
beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aSite({ clock });
  ({ engagementId } = await startEngagement(site));
  await letTimePass(site, clock, 1);
});
afterEach(() => site.close());

const asked = (name: string, payload: object, as: DemoUserKey = 'lead'): Promise<Answer> =>
  ask(site, name, { engagementId, ...payload }, as);

async function granted<Value>(name: string, payload: object, as?: DemoUserKey): Promise<Value> {
  const answer = await asked(name, payload, as);
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value as Value;
}

const draft = (values: Partial<RiskDraft> = {}): RiskDraft => ({
  riskId: 'r1',
  kind: 'threat',
  cause: 'The third party has no test system',
  event: 'The interface is late',
  effect: 'The SIT begins without orders',
  category: 'interface',
  inherent: { probability: 3, schedule: 4 },
  ownerAccountId: OWNER,
  ...values,
});

const raise = (values: Partial<RiskDraft> = {}) =>
  granted<RisksChanged>('risk.raise', { risk: draft(values) });
const change = (version: number, values: Partial<RiskChange>) =>
  granted<RisksChanged>('risk.change', { changes: [{ riskId: 'r1', version, ...values }] });
const get = (riskId = 'r1') => granted<RiskRecordView>('risk.get', { riskId });
const plan = () => granted<PlanView>('plan.get', {});

const ISSUES: RiskWatch = {
  watchId: 'w1',
  kind: 'jqlCount',
  jql: 'labels = rollout',
  moreThan: 0,
};
const LATE: RiskWatch = { watchId: 'w1', kind: 'planItemLate', moreThanDays: 2 };

const comments = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

async function commentsOf(riskId = 'r1'): Promise<readonly string[]> {
  const { risk } = await get(riskId);
  const path = `/rest/api/3/issue/${risk.issue?.issueId ?? ''}/comment`;
  const { json } = await site.jiraAs('lead', 'GET', path);
  return comments.parse(json).comments.map(({ body }) => JSON.stringify(body));
}

/** Lets days pass after all is done that there was, and then everybody look. */
async function daysLater(days: number): Promise<void> {
  await letTimePass(site, clock, 1);
  await clock.advance(days * DAY);
  await letTimePass(site, clock, 1);
  await site.host.runScheduled('plan-look-schedule');
  await letTimePass(site, clock, 7);
}

test('a late item leaves a suggestion, tells the owner once, and changes nothing of the risk', async () => {
  await raise({ watches: [LATE] });
  await daysLater(0);
  expect((await get()).risk.signals).toBeUndefined();
  await daysLater(8);
  const { risk, history } = await get();
  expect(risk).toMatchObject({
    version: 1,
    state: 'identified',
    inherent: { probability: 3 },
    signals: [{ watchId: 'w1', state: 'open', telling: 'told', suggests: 'raiseProbability' }],
  });
  expect(risk.signals?.[0]?.seen).toBeGreaterThan(2);
  expect(history).toHaveLength(1);
  const [comment = '', ...more] = await commentsOf();
  expect(more).toEqual([]);
  expect(comment).toContain(`"mention","attrs":{"id":"${OWNER}"`);
  expect(comment).toMatch(/working days late/);
  await daysLater(1);
  expect(await commentsOf()).toHaveLength(1);
});

test('a search counts issues of the project, and tells again only after it was quiet', async () => {
  const watch: RiskWatch = { watchId: 'w1', kind: 'jqlCount', jql: 'labels = bug', moreThan: 0 };
  await raise({ watches: [watch] });
  await daysLater(0);
  expect(await commentsOf()).toEqual([]);
  const { items } = await plan();
  const label = async (labels: readonly string[]) => {
    await site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${items[0]?.issueKey ?? ''}`, {
      fields: { labels },
    });
    await daysLater(0);
  };
  await label(['bug']);
  expect((await get()).risk.signals).toMatchObject([{ seen: 1, state: 'open' }]);
  await label([]);
  expect((await get()).risk.signals).toMatchObject([{ state: 'open', quietOn: '2026-03-02' }]);
  await label(['bug']);
  expect(await commentsOf()).toHaveLength(2);
  expect((await get()).risk.signals).toMatchObject([{ state: 'open', telling: 'told' }]);
});

test.each([
  ['labels = bug) OR (labels = other', 'jqlUnbalanced'],
  ['labels = bug ORDER BY created', 'jqlOrderBy'],
  ['summary ~ "never ended', 'jqlUnbalanced'],
  ['nosuchfield = 1', 'jqlRefused'],
  ['labels =', 'jqlRefused'],
])('the search %s is refused when it is saved', async (jql, key) => {
  const watch = { watchId: 'w1', kind: 'jqlCount', jql, moreThan: 0 };
  expect(await asked('risk.raise', { risk: { ...draft(), watches: [watch] } })).toMatchObject({
    ok: false,
    error: { code: 'INVALID', key, field: 'risk.watches.0.jql' },
  });
});

test('a watch on an item that the plan does not have is refused when it is saved', async () => {
  const [item] = (await plan()).items;
  const on = (itemId: string): RiskWatch => ({ ...LATE, itemId });
  const risk = draft({ watches: [LATE, { ...on('nowhere'), watchId: 'w2' }] });
  expect(await asked('risk.raise', { risk })).toMatchObject({
    ok: false,
    error: { code: 'INVALID', key: 'watchedItemUnknown', field: 'risk.watches.1.itemId' },
  });
  await raise({ watches: [on(item?.id ?? '')] });
  const changes = [{ riskId: 'r1', version: 1, watches: [on('nowhere')] }];
  expect(await asked('risk.change', { changes })).toMatchObject({
    ok: false,
    error: { key: 'watchedItemUnknown', field: 'changes.0.watches.0.itemId' },
  });
  expect((await get()).risk).toMatchObject({ version: 1, watches: [{ itemId: item?.id }] });
});

test('the register lists the risks with a suggestion that waits, the worst first', async () => {
  await raise({ watches: [ISSUES] });
  await granted('risk.raise', {
    risk: {
      ...draft({ watches: [ISSUES], inherent: { probability: 5, schedule: 5 } }),
      riskId: 'r2',
    },
  });
  await granted('risk.raise', { risk: { ...draft({ watches: [LATE] }), riskId: 'r3' } });
  await daysLater(0);
  const waiting = async () => {
    const filter = { group: 'open', isSignalled: true };
    const { rows } = await granted<RiskPage>('risk.list', { filter, sort: 'score' });
    return rows.map(({ riskId }) => riskId);
  };
  expect(await waiting()).toEqual(['r2', 'r1']);
  const { since = '' } = (await get()).risk.signals?.[0] ?? {};
  const signal = { watchId: 'w1', since };
  await granted('risk.dismissSignal', { riskId: 'r1', signal, reason: 'Known' });
  expect(await waiting()).toEqual(['r2']);
});

test('a suggestion is dismissed with a reason that the history keeps, and once', async () => {
  await raise({ watches: [ISSUES] });
  await daysLater(0);
  const { since = '' } = (await get()).risk.signals?.[0] ?? {};
  const dismissal = { riskId: 'r1', signal: { watchId: 'w1', since }, reason: 'Known' };
  await granted('risk.dismissSignal', dismissal);
  const again = await granted<RisksChanged>('risk.dismissSignal', dismissal);
  expect(again.risks[0]).toMatchObject({ version: 2, signals: [{ state: 'dismissed' }] });
  expect(await asked('risk.dismissSignal', dismissal, 'consultant')).toMatchObject({
    error: { code: 'CONFLICT', key: 'itemChangedMeanwhile' },
  });
  const { history } = await get();
  expect(history[0]).toMatchObject({ act: 'dismissed', reason: 'Known', fields: [] });
  await daysLater(0);
  expect((await get()).risk.signals).toMatchObject([{ state: 'dismissed' }]);
});

test('a change that accepts a suggestion is one version, with the register counting none left', async () => {
  await raise({ watches: [ISSUES] });
  await daysLater(0);
  const { since = '' } = (await get()).risk.signals?.[0] ?? {};
  const { register, risks } = await change(1, {
    inherent: { probability: 5, schedule: 4 },
    signal: { watchId: 'w1', since },
  });
  expect(risks[0]).toMatchObject({ version: 2, score: 20, signals: [{ state: 'accepted' }] });
  expect(register.signalled).toBe(0);
});

test.each(
  [1, 2, 3].flatMap((nth) => [
    { nth, fault: 'cut-after' as const },
    { nth, fault: 'death-after' as const },
  ]),
)(
  'with $fault at call $nth of the register, the owner is told exactly once',
  async ({ nth, fault }) => {
    await raise({ watches: [ISSUES] });
    await letTimePass(site, clock, 2);
    site.faults.arm({ kind: 'jira', nth, fault, module: 'risk-consumer' });
    await daysLater(0);
    await letTimePass(site, clock, 8);
    await daysLater(0);
    expect(site.faults.waiting()).toBe(0);
    expect(await commentsOf()).toHaveLength(1);
    expect((await get()).risk.signals).toMatchObject([{ telling: 'told' }]);
  },
);
