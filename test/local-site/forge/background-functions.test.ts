import type { ProductEvent } from '../../../local-site/platform/events';
import { type FixtureHost, startFixtureHost, until } from './support/fixture-host';

let site: FixtureHost;
beforeEach(async () => {
  site = await startFixtureHost();
});
afterEach(() => site.host.close());

const QUEUED = { queueName: 'work', jobId: 'j1', eventId: 'e1' };

function anEvent(key: string, more: Partial<ProductEvent> = {}): ProductEvent {
  return {
    name: 'avi:jira:created:issue',
    payload: { issue: { id: '1', key } },
    actorAccountId: 'lead',
    selfGenerated: false,
    ...more,
  };
}

function delivered(): readonly unknown[] {
  return site.storage.bodies('/api/v1/set').map((body) => (body as { value: unknown }).value);
}

test('a consumer gets the event of its queue and no person', async () => {
  const event = { ...QUEUED, body: { step: 1 } };
  await expect(site.queue.deliver(event)).resolves.toEqual({ kind: 'done' });
  expect(delivered()).toMatchObject([
    { event, context: { installContext: expect.stringContaining('ari:cloud:jira::site/') } },
  ]);
  expect(JSON.stringify(delivered())).not.toContain('principal');
  expect(site.meter.last).toMatchObject({ cause: 'consumer', name: 'consumer', outcome: 'ok' });
});

test('asUser() in a consumer fails as it does on Forge', async () => {
  await expect(site.queue.deliver({ ...QUEUED, body: { mode: 'as-user' } })).resolves.toEqual({
    kind: 'failed',
    reason: 'Authentication Required',
  });
  expect(site.jira.requests).toEqual([]);
});

test('a returned InvocationError asks for the event again', async () => {
  await expect(site.queue.deliver({ ...QUEUED, body: { mode: 'retry' } })).resolves.toEqual({
    kind: 'retry',
    reason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
    retryAfterSeconds: 30,
    retryData: { step: 2 },
  });
});

test('a consumer that throws has failed; one that hangs fails after its own timeoutSeconds', async () => {
  await expect(site.queue.deliver({ ...QUEUED, body: { mode: 'throw' } })).resolves.toEqual({
    kind: 'failed',
    reason: 'cannot go on',
  });
  const hanging = site.queue.deliver({ ...QUEUED, body: { mode: 'hang' } });
  await until(() => delivered().length === 2);
  site.clock.advance(89_999);
  expect(site.meter.last.outcome).toBeUndefined();
  site.clock.advance(1);
  await expect(hanging).resolves.toEqual({ kind: 'failed', reason: 'FUNCTION_TIME_OUT' });
});

test('an event of a queue without a consumer has failed', async () => {
  await expect(site.queue.deliver({ ...QUEUED, queueName: 'other', body: {} })).resolves.toEqual({
    kind: 'failed',
    reason: 'No consumer function for queue other.',
  });
});

test('a product event reaches the triggers that listen to it', async () => {
  site.host.publish(anEvent('ROLL-1'));
  site.host.publish(anEvent('ROLL-1', { name: 'avi:jira:deleted:issue' }));
  await site.host.idle();
  expect(delivered()).toEqual([
    {
      eventType: 'avi:jira:created:issue',
      atlassianId: 'lead',
      selfGenerated: false,
      issue: { id: '1', key: 'ROLL-1' },
    },
  ]);
});

test('ignoreSelf leaves out what the app itself caused', async () => {
  const name = 'avi:jira:updated:issue';
  site.host.publish(anEvent('ROLL-1', { name, selfGenerated: true }));
  await site.host.idle();
  expect(delivered()).toEqual([]);
  site.host.publish(anEvent('ROLL-2', { name }));
  await site.host.idle();
  expect(delivered()).toMatchObject([{ issue: { key: 'ROLL-2' } }]);
});

test('events may come later and twice', async () => {
  site.delivery = { delayMs: 2_000, twice: true, outOfOrder: false };
  site.host.publish(anEvent('ROLL-1'));
  site.clock.advance(1_999);
  await site.host.idle();
  expect(delivered()).toEqual([]);
  site.clock.advance(1);
  await site.host.idle();
  expect(delivered()).toHaveLength(1);
  site.clock.advance(2_000);
  await site.host.idle();
  expect(delivered()).toHaveLength(2);
});

test('events may come out of order', async () => {
  site.delivery = { delayMs: 1_000, twice: false, outOfOrder: true };
  site.host.publish(anEvent('ROLL-1'));
  site.clock.advance(500);
  site.host.publish(anEvent('ROLL-2'));
  site.clock.advance(500);
  await site.host.idle();
  expect(delivered()).toMatchObject([{ issue: { key: 'ROLL-2' } }]);
});

test('an event is repeated four times at most', async () => {
  site.host.publish(anEvent('RETRY-1'));
  for (let second = 0; second < 8; second += 1) {
    await site.host.idle();
    site.clock.advance(1_000);
  }
  await site.host.idle();
  expect(delivered()).toHaveLength(5);
  expect(delivered()[4]).toMatchObject({
    retryContext: { retryCount: 4, retryReason: 'FUNCTION_RETRY_REQUEST' },
  });
});

test('a scheduled trigger first runs after five minutes, then at its interval', async () => {
  site.clock.advance(5 * 60_000);
  await site.host.idle();
  expect(delivered()).toEqual([
    { context: { cloudId: '99999999-8888-4777-8666-555555555555', moduleKey: 'hourly' } },
  ]);
  site.clock.advance(60 * 60_000);
  await site.host.idle();
  expect(delivered()).toHaveLength(2);
});

test('a scheduled trigger can be run at once; an unknown one is an error', async () => {
  await site.host.runScheduled('hourly');
  expect(site.meter.last).toMatchObject({ cause: 'scheduled', name: 'scheduled', outcome: 'ok' });
  await expect(site.host.runScheduled('daily')).rejects.toThrow('no scheduled trigger daily');
});

test.each([
  ['ROLL-1', { result: true, errorMessage: 'ROLL-1 must wait' }],
  ['ROLL-2', { result: false, errorMessage: 'ROLL-2 must wait' }],
  ['ROLL-9', { result: false, errorMessage: 'The validator of an app could not be run.' }],
])('the validator judges %s', async (issueKey, verdict) => {
  const transition = { fromStatusId: '1', toStatusId: '2', modifiedFields: {} };
  await expect(
    site.host.validate({
      moduleKey: 'gate',
      accountId: 'lead',
      issueKey,
      configuration: {},
      transition,
    }),
  ).resolves.toEqual(verdict);
});
