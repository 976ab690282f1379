import { z } from 'zod';
import { aChangeSite, accountOf, type ChangeSite } from '../support/change/change-site';
import { anImpact } from '../support/change/impact';
import { moveAlong, putGate } from '../support/change/a-gated-site';

/** Longer than the call of a worker that said it was writing a comment. */
const CLAIM_OVER = 8;
const CONSUMER = 'change-consumer';

let changes: ChangeSite;
beforeEach(async () => {
  changes = await aChangeSite({
    eventDelivery: () => ({ delayMs: 0, twice: true, outOfOrder: false }),
  });
});
afterEach(() => changes.site.close());

async function stored() {
  const { change } = await changes.see('c1');
  const { register } = await changes.granted('change.list', {
    filter: { group: 'open' },
    sort: 'number',
  });
  const { breach } = change;
  return { breach: breach?.statusName, telling: breach?.telling, gate: register.gate };
}

/** A request that waits for the client and has its issue; the issue's key. */
async function aRequest(): Promise<string> {
  await changes.presented('c1', anImpact(5));
  await changes.pass();
  const { change } = await changes.see('c1');
  return change.issue?.issueKey ?? '';
}

async function move(key: string, transition: string): Promise<void> {
  expect((await moveAlong(changes.site, key, transition, 'consultant')).status).toBe(204);
  await changes.pass();
}

const talk = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

async function comments(key: string): Promise<readonly string[]> {
  const path = `/rest/api/3/issue/${key}/comment`;
  const { json } = await changes.site.jiraAs('lead', 'GET', path);
  return talk.parse(json).comments.map(({ body }) => JSON.stringify(body));
}

test('what was done without approval is marked where nothing refused it, and the lead is told once', async () => {
  const key = await aRequest();
  await move(key, 'Withdraw');
  expect(await stored()).toEqual({ breach: 'Withdrawn', telling: 'told', gate: 'soft' });
  const [said = '', ...more] = await comments(key);
  expect(said).toContain(`{"type":"mention","attrs":{"id":"${accountOf('lead')}"`);
  expect(said).toContain('Change request 1 stands in “Withdrawn”');
  await changes.pass(125);
  expect([more, await comments(key)]).toEqual([[], [said]]);
});

test('what is under way in a workflow with the gate is no breach, and the gate is called hard', async () => {
  putGate(changes.site, 'Approve');
  await move(await aRequest(), 'Submit');
  expect(await stored()).toEqual({ breach: undefined, telling: undefined, gate: 'hard' });
});

test('a guarded status that was reached before the gate was there is a breach, until the client approves', async () => {
  const key = await aRequest();
  await move(key, 'Submit');
  expect((await stored()).breach).toBeUndefined();
  putGate(changes.site, 'Submit');
  await changes.site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { labels: ['line'] },
  });
  await changes.pass();
  expect(await stored()).toEqual({ breach: 'Submitted', telling: 'told', gate: 'hard' });
  await changes.decide('c1', 'sponsor');
  expect((await stored()).breach).toBeUndefined();
  await changes.pass();
  // An edit voids the approval, and the issue stands where it stood: it is another breach, told anew.
  await changes.edit('c1', { why: 'They travel every day' });
  await changes.pass();
  expect(await stored()).toEqual({ breach: 'Submitted', telling: 'told', gate: 'hard' });
  expect(await comments(key)).toHaveLength(2);
});

// The consumer sees the issue, asks for its workflow, and comments: calls 1 to 3.
test.each([
  ['before it has seen the issue', 1, 'death-before'],
  ['between the claim and the comment', 3, 'death-before'],
  ['after the comment, before that is remembered', 3, 'death-after'],
] as const)('a worker that dies %s loses nothing and tells nobody twice', async (_, nth, fault) => {
  const key = await aRequest();
  const { site } = changes;
  site.faults.arm({ kind: 'jira', nth, fault, module: CONSUMER });
  await move(key, 'Withdraw');
  expect(site.faults.waiting()).toBe(0);
  await changes.pass(CLAIM_OVER + 60);
  expect((await stored()).telling).toBe('told');
  expect(await comments(key)).toHaveLength(1);
});
