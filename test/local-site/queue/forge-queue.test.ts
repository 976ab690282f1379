import type { ConsumerOutcome } from '../../../local-site/forge/services';
import { aQueue, PUBLISH } from './a-queue';

const STEPS = [{ body: { step: 1 } }, { body: { step: 2 } }, { body: { step: 3 } }];

test('delivers pushed events later, each with its job', async () => {
  const { app, queue, received, steps } = aQueue();

  const { jobId } = await app.push(STEPS);
  const before = steps().length;
  await queue.idle();

  expect(before).toBe(0);
  expect(steps()).toEqual([{ step: 1 }, { step: 2 }, { step: 3 }]);
  expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(3);
  expect(received[0]).toMatchObject({ queueName: 'jobs', jobId });
  expect(received[0]?.retryContext).toBeUndefined();
  expect(await app.getStats(jobId)).toEqual({ success: 3, inProgress: 0, failed: 0 });
});

test('keeps a delayed event back until its time', async () => {
  const { app, queue, clock, steps } = aQueue();
  await app.push({ body: { step: 1 }, delayInSeconds: 30 });
  await clock.advance(29_999);
  await queue.idle();
  expect(steps()).toEqual([]);

  await clock.advance(1);
  await queue.idle();

  expect(steps()).toEqual([{ step: 1 }]);
});

test('retries what the app asks for, with its data, and then no more', async () => {
  const outcomes: ConsumerOutcome[] = [
    {
      kind: 'retry',
      reason: 'FUNCTION_RETRY_REQUEST',
      retryAfterSeconds: 60,
      retryData: { page: 2 },
    },
    { kind: 'done' },
  ];
  const { app, queue, clock, received } = aQueue({
    answer: () => outcomes.shift() ?? { kind: 'done' },
  });
  const { jobId } = await app.push({ body: {} });
  await queue.idle();
  expect(await app.getStats(jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });

  await clock.advance(59_999);
  expect(received).toHaveLength(1);
  await clock.advance(1);
  await queue.idle();

  expect(received[1]?.eventId).toBe(received[0]?.eventId);
  expect(received[1]?.retryContext).toMatchObject({
    retryCount: 1,
    retryReason: 'FUNCTION_RETRY_REQUEST',
    retryData: { page: 2 },
    retentionWindow: { remainingTimeMs: 24 * 3_600_000 - 60_000 },
  });
  await clock.advance(3_600_000);
  expect(received).toHaveLength(2);
});

test('repeats an event whose function failed with growing pauses, and drops it after a day', async () => {
  const { app, clock, received } = aQueue({ answer: () => ({ kind: 'failed', reason: 'dead' }) });
  const { jobId } = await app.push({ body: {} });
  const times: number[] = [];
  await clock.advance(0);
  while (await clock.advanceToNext()) times.push(clock.now());
  const pauses = times.map((time, each) => time - (times[each - 1] ?? time));

  expect(received.length).toBeGreaterThan(20);
  expect(pauses.slice(1, 5)).toEqual([2_000, 4_000, 8_000, 16_000]);
  expect(Math.max(...pauses)).toBe(15 * 60_000);
  expect(await app.getStats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
});

test('a cancelled job is neither delivered nor retried', async () => {
  const { app, queue, clock, received } = aQueue({
    answer: () => ({ kind: 'retry', reason: 'FUNCTION_RETRY_REQUEST', retryAfterSeconds: 1 }),
  });
  const { jobId } = await app.push([
    { body: { step: 1 } },
    { body: { step: 2 }, delayInSeconds: 10 },
  ]);
  await queue.idle();

  await app.cancel(jobId);
  await clock.advance(60_000);
  await queue.idle();

  expect(received).toHaveLength(1);
  await expect(app.getStats('unknown')).rejects.toThrow('was not found');
});

test('a job that is cancelled while its function runs is not retried', async () => {
  let end: ((outcome: ConsumerOutcome) => void) | undefined;
  const { app, queue, clock, received } = aQueue({
    answer: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  });
  const { jobId } = await app.push({ body: {} });
  await clock.advance(0);

  await app.cancel(jobId);
  end?.({ kind: 'failed', reason: 'dead' });
  await queue.idle();
  await clock.advance(60_000);

  expect(received).toHaveLength(1);
  expect(await app.getStats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 0 });
});

test('delivers every k-th event twice and in reverse when asked to', async () => {
  const { app, queue, steps } = aQueue({ delivery: { duplicateEvery: 2, reversed: true } });

  await app.push(STEPS);
  await queue.idle();

  expect(steps()).toEqual(expect.arrayContaining(STEPS.map(({ body }) => body)));
  expect(steps()[0]).toEqual({ step: 3 });
  expect(steps()).toHaveLength(4);
});

test('delivers an event a second time while the first delivery still runs when asked to', async () => {
  const waiting: (() => void)[] = [];
  const { app, clock, received } = aQueue({
    delivery: { duplicateEvery: 1, duplicatesAtOnce: true, reversed: false },
    answer: () => new Promise((resolve) => waiting.push(() => resolve({ kind: 'done' }))),
  });
  const { jobId } = await app.push({ body: {} });
  await clock.advance(0);

  expect(received).toHaveLength(2);
  expect(received[1]?.eventId).toBe(received[0]?.eventId);
  for (const end of waiting) end();
  await clock.advance(0);
  expect(await app.getStats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test('delivers every k-th push late when asked to, so that the next one overtakes it', async () => {
  const delivery = { duplicateEvery: 0, reversed: false, lateMs: 60_000, lateEvery: 2 };
  const { app, clock, queue, steps } = aQueue({ delivery });
  for (const step of STEPS) await app.push(step);
  await queue.idle();
  expect(steps()).toEqual([{ step: 1 }, { step: 3 }]);

  await clock.advance(59_999);
  expect(steps()).toHaveLength(2);
  await clock.advance(1);
  await queue.idle();

  expect(steps()).toEqual([{ step: 1 }, { step: 3 }, { step: 2 }]);
});

test('holds events back whose concurrency key is taken', async () => {
  const waiting: (() => void)[] = [];
  const { app, clock, received } = aQueue({
    answer: () => new Promise((resolve) => waiting.push(() => resolve({ kind: 'done' }))),
  });
  const concurrency = { key: 'one-at-a-time', limit: 1 };
  await app.push(STEPS.map((event) => ({ ...event, concurrency })));
  await clock.advance(0);
  expect(received).toHaveLength(1);

  waiting.shift()?.();
  await clock.advance(0);

  expect(received).toHaveLength(2);
});

test('a restart of the site loses nothing, not even what was under way', async () => {
  const first = aQueue({ answer: () => new Promise<never>(() => undefined) });
  await first.app.push([{ body: { step: 1 } }, { body: { step: 2 }, delayInSeconds: 60 }]);
  await first.clock.advance(0);
  first.queue.close();

  const second = aQueue({ database: first.database, clock: first.clock, isListening: false });
  await second.queue.idle();
  const before = second.steps();
  second.listen();
  await second.clock.advance(60_000);
  await second.queue.idle();

  expect(before).toEqual([]);
  expect(second.steps()).toEqual([{ step: 1 }, { step: 2 }]);
});

test('refuses more than 500 events a minute with 429', async () => {
  const { app, clock } = aQueue({ isListening: false });
  const fifty = Array.from({ length: 50 }, () => ({ body: {} }));
  for (let push = 0; push < 10; push += 1) await app.push(fifty);

  await expect(app.push({ body: {} })).rejects.toThrow('Too many requests');
  await clock.advance(60_000);
  await expect(app.push({ body: {} })).resolves.toHaveProperty('jobId');
});

test('checks limits by itself, whatever the package lets through', () => {
  const { queue } = aQueue();
  const body = (payload: unknown[]) => ({
    queueName: 'jobs',
    jobId: 'j',
    type: 't',
    schema: 's',
    time: 'now',
    payload,
  });
  const status = (payload: unknown[]) => queue.handle(PUBLISH, body(payload)).status;

  expect(status(Array.from({ length: 51 }, () => ({ body: {} })))).toBe(400);
  expect(status([{ body: {}, delayInSeconds: 901 }])).toBe(400);
  expect(status([{ body: { text: 'x'.repeat(200 * 1_024) } }])).toBe(413);
  expect(status([{ body: {} }])).toBe(201);
  expect(queue.handle('/webhook/queue/peek/x', {}).status).toBe(501);
});
