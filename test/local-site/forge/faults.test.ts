import type { FaultKind } from '../../../local-site/platform/faults';
import { type FixtureHost, startFixtureHost, until } from './support/fixture-host';

let site: FixtureHost;
beforeEach(async () => {
  site = await startFixtureHost();
});
afterEach(() => site.host.close());

const ISSUE = { path: '/rest/api/3/issue/ROLL-1' };

function arm(fault: FaultKind): void {
  site.faults.arm({ kind: 'jira', nth: 1, fault });
}

test('rate-limited: 429 with Retry-After and no effect', async () => {
  arm('rate-limited');
  await expect(site.value('asApp', ISSUE)).resolves.toMatchObject({ status: 429 });
  expect(site.jira.requests).toEqual([]);
});

test('server-error: 500 and no effect', async () => {
  arm('server-error');
  await expect(site.value('asApp', ISSUE)).resolves.toMatchObject({ status: 500 });
  expect(site.jira.requests).toEqual([]);
});

test('cut-after: the effect happens and the caller’s fetch rejects', async () => {
  arm('cut-after');
  await expect(site.invoke('asApp', ISSUE)).resolves.toMatchObject({ message: 'fetch failed' });
  expect(site.jira.requests).toHaveLength(1);
  expect(site.meter.last.calls).toMatchObject([{ status: 'cut' }]);
});

test('timeout-before: no effect and no answer until the function is out of time', async () => {
  arm('timeout-before');
  const reply = site.invoke('asApp', ISSUE);
  await until(() => site.meter.entries[0]?.calls.length === 1);
  site.clock.advance(25_000);
  await expect(reply).resolves.toMatchObject({ status: 504 });
  expect(site.jira.requests).toEqual([]);
});

test.each([
  ['death-before', 0],
  ['death-after', 1],
] as const)('%s: the process dies, the product saw %i requests', async (fault, requests) => {
  await site.value('moduleState');
  arm(fault);
  await expect(site.invoke('asApp', ISSUE)).resolves.toMatchObject({ ok: false, status: 424 });
  expect(site.jira.requests).toHaveLength(requests);
  expect(site.meter.last).toMatchObject({ outcome: 'dead', calls: [{ status: 'dead' }] });
  await expect(site.value('moduleState')).resolves.toEqual({ runs: 1 });
});

test('a fault counts the calls of its kind only', async () => {
  site.faults.arm({ kind: 'storage', nth: 2, fault: 'server-error' });
  await site.value('asApp', ISSUE);
  await expect(site.invoke('storage')).resolves.toMatchObject({ ok: false });
  expect(site.meter.last.calls).toMatchObject([
    { operation: 'set', status: 204 },
    { operation: 'get', status: 500 },
  ]);
});

test('an invoke itself can fail', async () => {
  site.faults.arm({ kind: 'invoke', nth: 1, fault: 'rate-limited' });
  await expect(site.invoke('moduleState')).resolves.toMatchObject({ ok: false, status: 429 });
  await expect(site.value('moduleState')).resolves.toEqual({ runs: 1 });
});

test('a call takes the latency of its kind in the site’s time, and the meter says so', async () => {
  site.faults.setLatencyMs('jira', 120);
  const value = site.value('asApp', { path: '/rest/api/3/issue/ROLL-1?fields=summary' });
  // The schedule, the time limit and the latency.
  const { clock } = site;
  await until(() => clock.waiting === 3);
  clock.advance(120);
  await value;
  const [call] = site.meter.last.calls;
  expect(call).toMatchObject({
    kind: 'jira',
    operation: 'GET /rest/api/3/issue/ROLL-1',
    status: 200,
  });
  expect((call?.endedAt ?? 0) - (call?.startedAt ?? 0)).toBe(120);
  expect(call?.responseBytes).toBeGreaterThan(0);
});
