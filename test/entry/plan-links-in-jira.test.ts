import type { PlanItemView } from '../../src/plan/contract';
import { aStartedSite, type StartedSite } from '../support/engagement/a-started-site';
import { letTimePass } from '../support/engagement/engagement-state';

/** Longer than the links of a start take. */
const MINUTES = 12;

let on: StartedSite;
beforeEach(async () => {
  on = await aStartedSite({ minutes: MINUTES });
});
afterEach(() => on.site.close());

const plan = () => on.granted('plan.get');

/** Links as `blocker>blocked`, by ids of the issues. */
function linksInJira(): readonly string[] {
  return on.site.database
    .all('SELECT inward_id, outward_id FROM jira_issue_link')
    .map(({ inward_id: blocker, outward_id: blocked }) => `${String(blocker)}>${String(blocked)}`)
    .sort();
}

/** The same as the plan wants them. */
async function linksInPlan(): Promise<readonly string[]> {
  const { items } = await plan();
  const issueOf = new Map(items.map(({ id, issueId = '' }) => [id, issueId]));
  return items
    .flatMap(({ issueId = '', predecessors }) =>
      predecessors.map(({ itemId }) => `${issueOf.get(itemId) ?? ''}>${issueId}`),
    )
    .sort();
}

/** The last item that waits, and one far before it for which it does not wait yet. */
async function ends(): Promise<{ readonly last: PlanItemView; readonly early: PlanItemView }> {
  const { items } = await plan();
  const last = items.findLast(({ predecessors }) => predecessors.length > 0);
  const early = items.find(
    ({ id }) => last?.predecessors.every(({ itemId }) => itemId !== id) === true,
  );
  if (last === undefined || early === undefined) throw new Error('The plan has no ends.');
  return { last, early };
}

async function waitFor(item: PlanItemView, itemIds: readonly string[]): Promise<void> {
  const { version } = (await plan()).items.find(({ id }) => id === item.id) ?? item;
  const predecessors = itemIds.map((itemId) => ({ itemId, type: 'FS', lagDays: 0 }));
  const changes = [{ itemId: item.id, version, predecessors }];
  const answer = await on.asked('plan.change', { changes });
  expect(answer).toMatchObject({ ok: true });
}

test('dependencies changed in the plan are redrawn in Jira, and drawn back', async () => {
  const { last, early } = await ends();
  const before = linksInJira();
  expect(before).toEqual(await linksInPlan());
  await waitFor(last, [early.id]);
  await letTimePass(on.site, on.clock, 1);
  expect(linksInJira()).toEqual(await linksInPlan());
  expect(linksInJira()).not.toEqual(before);
  await waitFor(
    last,
    last.predecessors.map(({ itemId }) => itemId),
  );
  await letTimePass(on.site, on.clock, 1);
  expect(linksInJira()).toEqual(before);
});

test('a link of a person stays, also when the plan had it for a while', async () => {
  const { last, early } = await ends();
  await on.site.jiraAs('lead', 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { id: early.issueId },
    outwardIssue: { id: last.issueId },
  });
  const before = linksInJira();
  const own = last.predecessors.map(({ itemId }) => itemId);
  await waitFor(last, [...own, early.id]);
  await letTimePass(on.site, on.clock, 1);
  expect(linksInJira()).toEqual(before);
  await waitFor(last, own);
  await letTimePass(on.site, on.clock, 1);
  expect(linksInJira()).toEqual(before);
});

test.each(
  [1, 2].flatMap((nth) =>
    (['server-error', 'cut-after', 'death-after'] as const).map((fault) => ({ nth, fault })),
  ),
)(
  'after $fault at call $nth to Jira a link is drawn once, and taken away as the app’s own',
  async ({ nth, fault }) => {
    const { last, early } = await ends();
    const before = linksInJira();
    const own = last.predecessors.map(({ itemId }) => itemId);
    on.site.faults.arm({ kind: 'jira', module: 'plan-consumer', nth, fault });
    await waitFor(last, [...own, early.id]);
    await letTimePass(on.site, on.clock, 90);
    expect(linksInJira()).toEqual(
      [...before, `${early.issueId ?? ''}>${last.issueId ?? ''}`].sort(),
    );
    await waitFor(last, own);
    await letTimePass(on.site, on.clock, 1);
    expect(linksInJira()).toEqual(before);
  },
);
