import { z } from 'zod';
import type { RiskWatch } from '../../src/risk/watch/contract';
import {
  aDraftRisk as draft,
  aRegisterSite,
  OWNER,
  type RegisterSite,
} from '../support/risk/register-site';

const DAY = 86_400_000;

let on: RegisterSite;
beforeEach(async () => {
  on = await aRegisterSite();
});
afterEach(() => on.site.close());

const ISSUES: RiskWatch = {
  watchId: 'w1',
  kind: 'jqlCount',
  jql: 'labels = rollout',
  moreThan: 0,
};
const LATE: RiskWatch = { watchId: 'w1', kind: 'planItemLate', moreThanDays: 2 };

const comments = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

async function commentsOf(riskId = 'r1'): Promise<readonly string[]> {
  const { risk } = await on.get(riskId);
  const path = `/rest/api/3/issue/${risk.issue?.issueId ?? ''}/comment`;
  const { json } = await on.site.jiraAs('lead', 'GET', path);
  return comments.parse(json).comments.map(({ body }) => JSON.stringify(body));
}

/** Lets days pass after all is done that there was, and then everybody look. */
async function daysLater(days: number): Promise<void> {
  await on.pass(1);
  await on.clock.leap(days * DAY);
  await on.pass(1);
  await on.site.host.runScheduled('plan-look-schedule');
  await on.pass(7);
}

test('a late item leaves a suggestion, tells the owner once, and changes nothing of the risk', async () => {
  await on.raise({ watches: [LATE] });
  await daysLater(0);
  expect((await on.get()).risk.signals).toBeUndefined();
  await daysLater(8);
  const { risk, history } = await on.get();
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
  await on.raise({ watches: [watch] });
  await daysLater(0);
  expect(await commentsOf()).toEqual([]);
  const { items } = await on.plan();
  const label = async (labels: readonly string[]) => {
    await on.site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${items[0]?.issueKey ?? ''}`, {
      fields: { labels },
    });
    await daysLater(0);
  };
  await label(['bug']);
  expect((await on.get()).risk.signals).toMatchObject([{ seen: 1, state: 'open' }]);
  await label([]);
  expect((await on.get()).risk.signals).toMatchObject([{ state: 'open', quietOn: '2026-03-02' }]);
  await label(['bug']);
  expect(await commentsOf()).toHaveLength(2);
  expect((await on.get()).risk.signals).toMatchObject([{ state: 'open', telling: 'told' }]);
});

test.each([
  ['labels = bug) OR (labels = other', 'jqlUnbalanced'],
  ['labels = bug ORDER BY created', 'jqlOrderBy'],
  ['summary ~ "never ended', 'jqlUnbalanced'],
  ['nosuchfield = 1', 'jqlRefused'],
  ['labels =', 'jqlRefused'],
])('the search %s is refused when it is saved', async (jql, key) => {
  const watch = { watchId: 'w1', kind: 'jqlCount', jql, moreThan: 0 };
  expect(await on.asked('risk.raise', { risk: { ...draft(), watches: [watch] } })).toMatchObject({
    ok: false,
    error: { code: 'INVALID', key, field: 'risk.watches.0.jql' },
  });
});

test('a watch on an item that the plan does not have is refused when it is saved', async () => {
  const [item] = (await on.plan()).items;
  const lateOf = (itemId: string): RiskWatch => ({ ...LATE, itemId });
  const risk = draft({ watches: [LATE, { ...lateOf('nowhere'), watchId: 'w2' }] });
  expect(await on.asked('risk.raise', { risk })).toMatchObject({
    ok: false,
    error: { code: 'INVALID', key: 'watchedItemUnknown', field: 'risk.watches.1.itemId' },
  });
  await on.raise({ watches: [lateOf(item?.id ?? '')] });
  const changes = [{ riskId: 'r1', version: 1, watches: [lateOf('nowhere')] }];
  expect(await on.asked('risk.change', { changes })).toMatchObject({
    ok: false,
    error: { key: 'watchedItemUnknown', field: 'changes.0.watches.0.itemId' },
  });
  expect((await on.get()).risk).toMatchObject({ version: 1, watches: [{ itemId: item?.id }] });
});

test('a watch says whether it sees anything once somebody has looked, and only as it is', async () => {
  const BUGS: RiskWatch = { watchId: 'w2', kind: 'jqlCount', jql: 'labels = bug', moreThan: 3 };
  const USERS: RiskWatch = { watchId: 'w3', kind: 'commitmentBelow', percent: 80, weeks: 2 };
  await on.raise({ watches: [LATE, BUGS, USERS] });
  expect((await on.get()).risk.seeing).toBeUndefined();
  await daysLater(0);
  // Nobody has promised anything.
  expect((await on.get()).risk).toMatchObject({ version: 1, seeing: ['w1', 'w2'] });
  await on.change(1, { watches: [LATE, { ...BUGS, moreThan: 4 }] });
  expect((await on.get()).risk.seeing).toEqual(['w1']);
});

test('searches that come with issues are tried afterwards, and the risk says what is wrong', async () => {
  await on.raise();
  const { issueKey = '' } = (await on.plan()).items[0] ?? {};
  const bad: RiskWatch = { watchId: 'w2', kind: 'jqlCount', jql: 'nosuchfield = 1', moreThan: 0 };
  const actions = [{ actionId: 'a1', text: 'Speed it up', issueKey }];
  expect(await on.change(1, { actions, watches: [ISSUES, bad] })).toMatchObject({ ok: true });
  await on.pass(1);
  const { risk } = await on.get();
  expect(risk).toMatchObject({ version: 2, seeing: ['w1'], signals: [{ watchId: 'w1' }] });
  expect(risk.watchProblems?.w2).toMatch(/nosuchfield/);
});

test('the register lists the risks with a suggestion that waits, the worst first', async () => {
  await on.raise({ watches: [ISSUES] });
  await on.granted('risk.raise', {
    risk: {
      ...draft({ watches: [ISSUES], inherent: { probability: 5, schedule: 5 } }),
      riskId: 'r2',
    },
  });
  await on.granted('risk.raise', { risk: { ...draft({ watches: [LATE] }), riskId: 'r3' } });
  await daysLater(0);
  const waiting = async () => {
    const filter = { group: 'open', isSignalled: true };
    const { rows } = await on.granted('risk.list', { filter, sort: 'score' });
    return rows.map(({ riskId }) => riskId);
  };
  expect(await waiting()).toEqual(['r2', 'r1']);
  const { since = '' } = (await on.get()).risk.signals?.[0] ?? {};
  const signal = { watchId: 'w1', since };
  await on.granted('risk.dismissSignal', { riskId: 'r1', signal, reason: 'Known' });
  expect(await waiting()).toEqual(['r2']);
});

test('a suggestion is dismissed with a reason that the history keeps, and once', async () => {
  await on.raise({ watches: [ISSUES] });
  await daysLater(0);
  const { since = '' } = (await on.get()).risk.signals?.[0] ?? {};
  const dismissal = { riskId: 'r1', signal: { watchId: 'w1', since }, reason: 'Known' };
  await on.granted('risk.dismissSignal', dismissal);
  const again = await on.granted('risk.dismissSignal', dismissal);
  expect(again.risks[0]).toMatchObject({ version: 2, signals: [{ state: 'dismissed' }] });
  expect(await on.asked('risk.dismissSignal', dismissal, 'consultant')).toMatchObject({
    error: { code: 'CONFLICT', key: 'itemChangedMeanwhile' },
  });
  const { history } = await on.get();
  expect(history[0]).toMatchObject({ act: 'dismissed', reason: 'Known', fields: [] });
  await daysLater(0);
  expect((await on.get()).risk.signals).toMatchObject([{ state: 'dismissed' }]);
});

test('a change that accepts a suggestion is one version, with the register counting none left', async () => {
  await on.raise({ watches: [ISSUES] });
  await daysLater(0);
  const { since = '' } = (await on.get()).risk.signals?.[0] ?? {};
  const accepted = { inherent: { probability: 5, schedule: 4 }, signal: { watchId: 'w1', since } };
  const { register, risks } = await on.granted('risk.change', {
    changes: [{ riskId: 'r1', version: 1, ...accepted }],
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
    await on.raise({ watches: [ISSUES] });
    await on.pass(2);
    on.site.faults.arm({ kind: 'jira', nth, fault, module: 'risk-consumer' });
    await daysLater(0);
    await on.pass(8);
    await daysLater(0);
    expect(on.site.faults.waiting()).toBe(0);
    expect(await commentsOf()).toHaveLength(1);
    expect((await on.get()).risk.signals).toMatchObject([{ telling: 'told' }]);
  },
);
