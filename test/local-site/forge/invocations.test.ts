import { type FixtureHost, startFixtureHost, until } from './support/fixture-host';

let site: FixtureHost;
beforeEach(async () => {
  site = await startFixtureHost();
});
afterEach(() => site.host.close());

test('what a resolver throws reaches the page as its message, and the log with its stack', async () => {
  await expect(site.invoke('throws')).resolves.toEqual({
    ok: false,
    status: 424,
    message: 'the budget is spent',
  });
  expect(site.meter.last).toMatchObject({
    cause: 'resolver',
    name: 'resolver:throws',
    accountId: 'lead',
    outcome: 'error',
    error: 'the budget is spent',
  });
  expect(site.meter.last.log.join()).toContain('index.ts');
});

test('an unknown function key and a module without a resolver are refused', async () => {
  await expect(site.invoke('nothing')).resolves.toMatchObject({
    message: "Resolver has no definition for 'nothing'.",
  });
  await expect(site.invoke('echo', {}, { moduleKey: 'gate' })).resolves.toMatchObject({
    status: 404,
  });
});

test('a resolver is stopped after 25 seconds of the site’s time', async () => {
  const reply = site.invoke('never');
  await until(() => site.meter.entries.length === 1);
  site.clock.advance(24_999);
  expect(site.meter.last.outcome).toBeUndefined();
  site.clock.advance(1);
  await expect(reply).resolves.toMatchObject({ ok: false, status: 504 });
  expect(site.meter.last.outcome).toBe('timeout');
});

test('a stopped function does no more: its later calls have no effect', async () => {
  const reply = site.invoke('lateWrite');
  await until(() => site.jira.waiting === 1);
  site.clock.advance(25_000);
  await reply;
  site.jira.release();
  await site.value('echo');
  expect(site.storage.calls).toEqual([]);
});

test('invocations that run at the same time each keep their own context', async () => {
  const both = [site.value('twoLooks'), site.value('twoLooks')];
  await until(() => site.jira.waiting === 2);
  site.jira.release();
  const [first, second] = (await Promise.all(both)) as readonly { before: string; after: string }[];
  expect(first?.before).toBe(first?.after);
  expect(second?.before).toBe(second?.after);
  expect(first?.before).not.toBe(second?.before);
});

test('the app’s modules live until the process dies', async () => {
  await expect(site.value('moduleState')).resolves.toEqual({ runs: 1 });
  await expect(site.value('moduleState')).resolves.toEqual({ runs: 2 });
  site.host.kill();
  await expect(site.value('moduleState')).resolves.toEqual({ runs: 1 });
});

test('kill ends what runs as dead', async () => {
  const reply = site.invoke('never');
  await until(() => site.meter.entries.length === 1);
  site.host.kill();
  await expect(reply).resolves.toMatchObject({ ok: false, status: 424 });
  expect(site.meter.last.outcome).toBe('dead');
});

test('a process that exits or runs out of memory ends its invocation as dead', async () => {
  await expect(site.invoke('exit')).resolves.toMatchObject({ ok: false });
  expect(site.meter.last.outcome).toBe('dead');
  await expect(site.invoke('eatMemory')).resolves.toMatchObject({ ok: false });
  expect(site.meter.last).toMatchObject({
    outcome: 'dead',
    error: expect.stringContaining('memory limit'),
  });
}, 60_000);

test('the app’s clock is the site’s', async () => {
  const { now } = (await site.value('now')) as { now: number };
  expect(Math.abs(now - site.clock.now())).toBeLessThan(60_000);
});

test.each([
  [500 * 1024 - 2, true],
  [500 * 1024 - 1, false],
])(
  'a payload whose JSON has %i characters and two quotes is taken: %s',
  async (length, isTaken) => {
    const reply = await site.invoke('moduleState', 'x'.repeat(length));
    expect(reply).toMatchObject(isTaken ? { ok: true } : { ok: false, status: 413 });
  },
);

test.each([
  [5 * 1024 * 1024 - 2, true],
  [5 * 1024 * 1024 - 1, false],
])('an answer of %i characters and two quotes is given: %s', async (bytes, isGiven) => {
  const reply = await site.invoke('big', { bytes });
  expect(reply).toMatchObject(isGiven ? { ok: true } : { ok: false, status: 413 });
});

test('one person may invoke 1,200 times a minute', async () => {
  for (let run = 0; run < 1_200; run += 1) await site.invoke('echo', {}, { moduleKey: 'page' });
  await expect(site.invoke('echo')).resolves.toMatchObject({ ok: false, status: 429 });
  await expect(site.invoke('echo', {}, { accountId: 'other' })).resolves.toMatchObject({
    ok: true,
  });
  site.clock.advance(60_000);
  await expect(site.invoke('echo')).resolves.toMatchObject({ ok: true });
});

test('of 150 lines of log Forge keeps 100', async () => {
  await site.value('log', { lines: 150 });
  expect(site.meter.last.log).toHaveLength(101);
  expect(site.meter.last.log[0]).toBe('INFO line 0');
  expect(site.meter.last.log[100]).toContain('log limit');
});

test('idle waits for what runs', async () => {
  const seen: string[] = [];
  const reply = site.invoke('twoLooks').then(() => seen.push('reply'));
  await until(() => site.jira.waiting === 1);
  const idle = site.host.idle().then(() => seen.push('idle'));
  site.jira.release();
  await Promise.all([reply, idle]);
  expect(seen).toEqual(['reply', 'idle']);
});

test.each(['fetch', 'global', 'https', 'net', 'dns', 'program'])(
  'there is no way out by %s',
  async (way) => {
    await expect(site.value('wayOut', { way })).resolves.toMatchObject({
      refused: true,
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      message: expect.stringMatching(
        /^URL not included in the external fetch backend permissions: /,
      ),
    });
  },
);
