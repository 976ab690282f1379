import type { ChangeView } from '../../src/change/contract';
import type { ChangeEffect, ChangeSimulation } from '../../src/change/effects/contract';
import { aChangeSite, type ChangeSite } from '../support/change/change-site';
import { anImpact } from '../support/change/impact';
import { valueOf } from '../support/engagement/ask';
import { z } from 'zod';

const CONDITIONS = [
  { text: 'Train the night shift first', owner: 'Nora Sponsor', dueDate: '2026-04-01' },
  { text: 'Keep the paper form for a month', owner: 'Kim Keyuser', dueDate: '2026-05-04' },
];

let place: ChangeSite;
beforeEach(async () => {
  place = await aChangeSite();
});
afterEach(() => place.site.close());

const apply = (payload: object) => place.granted('change.apply', payload);
const wait = (minutes = 2) => place.pass(minutes);
const seen = async (): Promise<ChangeView> => (await place.see('c1')).change;
const tasksOf = ({ effects }: Pick<ChangeSimulation, 'effects'>): readonly ChangeEffect[] =>
  effects.filter(({ kind }) => kind === 'task');

const issue = z.object({
  fields: z.object({
    summary: z.string(),
    duedate: z.nullish(z.string()),
    labels: z.array(z.string()),
    issuelinks: z.array(
      z.object({
        inwardIssue: z.optional(z.object({ key: z.string() })),
        outwardIssue: z.optional(z.object({ key: z.string() })),
      }),
    ),
  }),
});
async function issueOf(key = ''): Promise<z.infer<typeof issue>['fields']> {
  const { json } = await place.site.jiraAs('lead', 'GET', `/rest/api/3/issue/${key}`);
  return issue.parse(json).fields;
}
const search = z.object({ issues: z.array(z.unknown()) });
async function countTasks(): Promise<number> {
  const jql = encodeURIComponent('labels = "change-task"');
  const { json } = await place.site.jiraAs('lead', 'GET', `/rest/api/3/search/jql?jql=${jql}`);
  return search.parse(json).issues.length;
}

async function approvedWithConditions(): Promise<number> {
  await place.presented('c1', anImpact(5));
  valueOf(
    await place.decide('c1', 'sponsor', 'approvedWithConditions', { conditions: CONDITIONS }),
    z.unknown(),
  );
  return (await seen()).version;
}

test('each condition of an approval becomes a task that is linked to the request, once', async () => {
  const version = await approvedWithConditions();
  const simulation = await place.granted('change.simulate', { changeId: 'c1' });
  expect(tasksOf(simulation)).toMatchObject(
    CONDITIONS.map(({ text, owner, dueDate }) => ({ text, owner, dueDate, state: 'due' })),
  );
  expect(await countTasks()).toBe(0);
  await apply({ changeId: 'c1', version });
  await wait();
  const change = await seen();
  const tasks = tasksOf(change);
  expect(tasks.map(({ state }) => state)).toEqual(['done', 'done']);
  expect(await issueOf(tasks[0]?.issueKey)).toMatchObject({
    summary: 'CR-1: Train the night shift first',
    duedate: '2026-04-01',
    labels: ['rollout', 'change-task'],
  });
  const { issuelinks } = await issueOf(change.issue?.issueKey);
  const linked = issuelinks.map(
    ({ inwardIssue, outwardIssue }) => (inwardIssue ?? outwardIssue)?.key,
  );
  expect(linked.sort()).toEqual(tasks.map(({ issueKey }) => issueKey).sort());
  await wait(70);
  expect(await countTasks()).toBe(2);
});

test('of a change that is withdrawn later the tasks stay, for people to see to', async () => {
  const version = await approvedWithConditions();
  await apply({ changeId: 'c1', version });
  await wait();
  const made = tasksOf(await seen()).map(({ issueKey }) => issueKey);
  // Nothing of the plan was done, so there is nothing to take back; withdrawing leaves the tasks to people.
  expect((await seen()).canRevert).toBe(false);
  await place.move('c1', 'withdraw', 'lead', 'No need');
  await wait(70);
  const tasks = tasksOf(await seen());
  expect(tasks.map(({ issueKey, state }) => [issueKey, state])).toEqual(
    made.map((key) => [key, 'done']),
  );
  expect(await countTasks()).toBe(2);
});

test('conditions on an emergency that is under way become tasks, too', async () => {
  await place.raise('c1', 'keyUser', { type: 'emergency' });
  await place.edit('c1', { impact: anImpact(1) });
  await place.move('c1', 'submit', 'keyUser');
  const { version } = await place.move('c1', 'release', 'lead', 'The line stands still');
  await apply({ changeId: 'c1', version });
  valueOf(
    await place.decide('c1', 'approver', 'approvedWithConditions', { conditions: CONDITIONS }),
    z.unknown(),
  );
  await wait();
  expect(tasksOf(await seen()).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(await countTasks()).toBe(2);
});
