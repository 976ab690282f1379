import { demoUser } from '../../local-site/seed/demo-users';
import type { PlanView } from '../../src/plan/contract';
import { firstBrokenLink } from '../../src/signoff/model/journal';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { storedJournal } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';

let on: StartedSite;
beforeEach(async () => {
  on = await aStartedSite();
});
afterEach(() => on.site.close());

const plan = () => on.granted('plan.get');

/** A task on the chain to go-live that nothing has been done about. */
function onTheChain({ items }: PlanView): PlanView['items'][number] {
  const item = items.find(({ kind, isCritical }) => kind === 'task' && isCritical);
  if (item === undefined) throw new Error('Nothing is critical.');
  return item;
}

test('a fresh plan holds, and is measured against itself', async () => {
  const fresh = await plan();
  expect(fresh.goLive.forecast).toBe(fresh.goLive.planned);
  expect(fresh.buffer).toMatchObject({ consumedDays: 0, usedPercent: 0 });
  expect(fresh.health).toBe('onPace');
  expect(
    fresh.items.every(({ state, varianceDays }) => state === 'notStarted' && varianceDays === 0),
  ).toBe(true);
  expect(fresh.phases.every(({ state }) => state === 'planned')).toBe(true);
});

test('a preview says what a longer task does, and stores nothing', async () => {
  const before = await plan();
  const { id: itemId, version, durationDays } = onTheChain(before);
  const changes = [{ itemId, version, durationDays: durationDays + 3 }];
  const preview = await on.granted('plan.preview', { changes });
  expect(preview).toMatchObject({ isPossible: true, goLiveMovesDays: 0 });
  if (!preview.isPossible) return;
  expect(preview.buffer.after.consumedDays).toBe(3);
  expect(preview.moved.map((item) => item.itemId)).toContain(itemId);
  expect((await plan()).items).toEqual(before.items);
});

test('a longer task eats the buffer, is told in the journal of the buffer, and can be undone', async () => {
  const before = await plan();
  const { id: itemId, version, durationDays } = onTheChain(before);
  const changes = [{ itemId, version, durationDays: durationDays + 3 }];
  const { plan: after, undo } = await on.granted('plan.change', { changes }, 'consultant');
  expect(after.buffer.consumedDays).toBe(3);
  expect(after.goLive).toEqual(before.goLive);
  expect(after.drawDown).toEqual([
    { day: '2026-03-02', itemId, days: 3, cause: 'lateItem', side: expect.any(String) as string },
  ]);
  expect(after.baselines).toMatchObject([{ number: 1 }]);
  expect(await plan()).toEqual(after);

  const { plan: undone } = await on.granted('plan.change', { ...undo });
  expect(undone.buffer.consumedDays).toBe(0);
  expect(undone.drawDown.reduce((sum, { days }) => sum + days, 0)).toBe(0);
});

test('Jira follows a change with the due dates of everything that moved', async () => {
  const before = await plan();
  const { id: itemId, version, durationDays } = onTheChain(before);
  const changes = [{ itemId, version, durationDays: durationDays + 3 }];
  await on.granted('plan.change', { changes });
  await letTimePass(on.site, on.clock, 1);
  const after = await plan();
  for (const { issueKey = '', finish } of after.items.filter(({ isGoLive }) => !isGoLive)) {
    const { json } = await on.site.jiraAs(
      'lead',
      'GET',
      `/rest/api/3/issue/${issueKey}?fields=duedate`,
    );
    expect(json).toMatchObject({ fields: { duedate: finish } });
  }
});

test('whoever changes an item that somebody else has changed is told who it was', async () => {
  const { id: itemId, version } = onTheChain(await plan());
  const first = [{ itemId, version, startNoEarlierThan: '2026-03-20' }];
  const second = [{ itemId, version, startNoEarlierThan: '2026-03-25' }];
  await on.granted('plan.change', { changes: first }, 'consultant');
  expect(await on.asked('plan.change', { changes: second })).toMatchObject({
    ok: false,
    error: {
      code: 'CONFLICT',
      key: 'itemChangedMeanwhile',
      params: { accountId: demoUser('consultant').accountId },
    },
  });
  const again = await on.granted('plan.change', { changes: first }, 'consultant');
  expect(again.undo).toEqual({ changes: [] });
});

test('a circle is refused by the names of its members', async () => {
  const { items } = await plan();
  const last = items.find(({ predecessors }) => predecessors.length > 0);
  const first = items.find(({ id }) => id === last?.predecessors[0]?.itemId);
  const changes = [
    {
      itemId: first?.id,
      version: first?.version,
      predecessors: [{ itemId: last?.id, type: 'FS', lagDays: 0 }],
    },
  ];
  const answer = await on.asked('plan.change', { changes });
  expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID', key: 'planCycle' } });
  expect(answer.ok ? '' : answer.error.params?.items).toContain(first?.name);
});

test('what lies further off than any plan is refused by its name, and nothing is stored', async () => {
  const before = await plan();
  const { id: itemId, version } = onTheChain(before);
  const far = { code: 'INVALID', key: 'dayTooFar', params: { years: 20 } };
  for (const days of [{ mustFinishBy: '1926-05-04' }, { startNoEarlierThan: '2062-05-04' }]) {
    const changes = [{ itemId, version, ...days }];
    const field = `changes.0.${Object.keys(days).join()}`;
    const error = { ...far, field };
    expect(await on.asked('plan.preview', { changes })).toEqual({
      ok: false,
      error,
    });
  }
  const { rule, clientCalendar } = before.settings;
  const commitments = [{ who: 'keyUser', side: 'client', percent: 80, from: '0001-01-01' }];
  const settings = { version: before.settings.version, rule, clientCalendar, commitments };
  expect(await on.asked('plan.configure', { ...settings })).toEqual({
    ok: false,
    error: { ...far, field: 'commitments.0.from' },
  });

  // Each is allowed alone; one after the other they would take a century.
  const tasks = before.items.filter(({ durationDays }) => durationDays > 0);
  const longest = tasks.map((item) => ({
    itemId: item.id,
    version: item.version,
    durationDays: 2_600,
  }));
  expect(await on.asked('plan.change', { changes: longest.slice(0, 20) })).toEqual({
    ok: false,
    error: { code: 'LIMIT', key: 'planTooLong', params: { years: 60 } },
  });
  expect((await plan()).items).toEqual(before.items);
});

test('a new baseline needs a reason, is measured from, and is in the journal', async () => {
  const { id: itemId, version, durationDays } = onTheChain(await plan());
  const changes = [{ itemId, version, durationDays: durationDays + 3 }];
  await on.granted('plan.change', { changes });
  expect(await on.asked('plan.setBaseline', { number: 1 })).toMatchObject({
    error: { code: 'INVALID', field: 'reason' },
  });
  const payload = { number: 1, reason: 'The steering committee agreed.' };
  const agreed = await on.granted('plan.setBaseline', payload);
  expect(agreed.baselines).toMatchObject([{ number: 1 }, { number: 2, reason: payload.reason }]);
  expect(agreed.buffer.consumedDays).toBe(0);
  expect(agreed.items.every(({ varianceDays }) => varianceDays === 0)).toBe(true);
  expect(await on.asked('plan.setBaseline', { ...payload, reason: 'Another one.' })).toMatchObject({
    error: { code: 'CONFLICT', key: 'baselineSetMeanwhile' },
  });
  const journal = storedJournal(on.site);
  expect(journal.map(({ type }) => type)).toEqual(['engagementStarted', 'baselineSet']);
  expect(firstBrokenLink(journal)).toBeUndefined();
});

test("the client's word is the client's alone, and is in the journal", async () => {
  const { items } = await plan();
  const { id: itemId = '', version = 0 } = items.find(({ kind }) => kind === 'deliverable') ?? {};
  const word = {
    itemId,
    version,
    decision: 'rejected',
    reason: 'The figures are old.',
  };
  expect(await on.asked('plan.accept', word)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const answer = await on.granted('plan.accept', word, 'approver');
  const phase = answer.phases.find(
    ({ id }) => id === items.find((item) => item.id === itemId)?.phaseId,
  );
  expect(answer.items.find(({ id }) => id === itemId)?.acceptance).toMatchObject({
    decision: 'rejected',
    by: demoUser('approver').accountId,
    reason: 'The figures are old.',
  });
  expect(phase?.health).toEqual({
    state: 'late',
    reasons: [{ key: 'rejected', params: { count: 1 } }],
  });
  expect(storedJournal(on.site).map(({ type }) => type)).toEqual([
    'engagementStarted',
    'itemAccepted',
  ]);
});
