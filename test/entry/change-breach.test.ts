import { z } from 'zod';
import { createManualClock, type ManualClock } from '../../local-site/platform/manual-clock';
import { aChangeIssue, moveAlong, putGate, recordChange } from '../support/change/a-gated-site';
import { startEngagement, storedRecords } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aSite, type TestSite } from '../support/site/a-site';

const FULL = {
  revision: 1,
  title: 'Third line',
  what: 'A third line',
  why: '',
  doNothing: '',
  requesterAccountId: 'sponsor',
  raisedByAccountId: 'sponsor',
  side: 'client',
  stays: [{ state: 'clientDecision', since: 0 }],
  effects: [],
  changed: { accountId: 'sponsor', at: 0 },
};

let clock: ManualClock;
let site: TestSite;
beforeEach(async () => {
  clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aSite({
    clock,
    eventDelivery: () => ({ delayMs: 0, twice: true, outOfOrder: false }),
  });
  await startEngagement(site);
  await letTimePass(site, clock, 12);
});
afterEach(() => site.close());

const change = z.object({
  data: z.object({ breach: z.object({ statusName: z.string() }).optional() }),
});
const head = z.object({ data: z.object({ gate: z.string().optional() }) });

function stored() {
  const [request] = storedRecords(site, 'change');
  const register = storedRecords(site, 'register').find(({ key }) => key.startsWith('changes:'));
  return {
    breach: change.parse(request?.value).data.breach?.statusName,
    gate: register && head.parse(register.value).data.gate,
  };
}

async function aRequest(): Promise<string> {
  const key = await aChangeIssue(site);
  await recordChange(site, key, { state: 'clientDecision', data: FULL });
  return key;
}

test('what was done without approval is marked where nothing refused it, and the gate is called soft', async () => {
  const key = await aRequest();
  expect((await moveAlong(site, key, 'Withdraw', 'consultant')).status).toBe(204);
  await site.idle();

  expect(stored()).toEqual({ breach: 'Withdrawn', gate: 'soft' });
});

test('what is under way in a workflow with the gate is no breach, and the gate is called hard', async () => {
  putGate(site, 'Approve');
  const key = await aRequest();
  expect((await moveAlong(site, key, 'Submit', 'consultant')).status).toBe(204);
  await site.idle();

  expect(stored()).toEqual({ breach: undefined, gate: 'hard' });
});

test('a guarded status that was reached before the gate was there is a breach', async () => {
  const key = await aRequest();
  expect((await moveAlong(site, key, 'Submit', 'consultant')).status).toBe(204);
  await site.idle();
  expect(stored().breach).toBeUndefined();
  putGate(site, 'Submit');
  await site.jiraAs('lead', 'PUT', `/rest/api/3/issue/${key}`, { fields: { summary: 'Line 3' } });
  await site.idle();

  expect(stored()).toEqual({ breach: 'Submitted', gate: 'hard' });
});
