import fc from 'fast-check';
import type { Attempt } from '../../src/uat/run/contract';
import { takeAnswers } from '../../src/uat/answering/contract';
import {
  createAnswerQueue,
  type QueuePorts,
  type Sent,
} from '../../static/features/uat/tester/queue/answer-queue';
import type { AnswerStore, KeptAnswer } from '../../static/features/uat/tester/queue/kept-answer';

const OWNER = { accountId: 'kim', engagementId: 'p1' };

function kept(caseId: string, sequence: number, more: Partial<KeptAnswer> = {}): KeptAnswer {
  return {
    ...OWNER,
    answerId: `${caseId}-answer-${String(sequence)}`,
    cycle: 1,
    caseId,
    attempt: 1,
    sequence,
    givenAt: sequence * 1_000,
    act: { kind: 'step', stepId: `s${String(sequence)}`, outcome: 'pass' },
    ...more,
  };
}

/** A browser's database: it outlives the page. */
function aStore(isBroken = false) {
  const rows = new Map<string, unknown>();
  const act = (change: () => void) => {
    if (isBroken) return Promise.reject(new Error('forbidden'));
    change();
    return Promise.resolve();
  };
  const store: AnswerStore = {
    all: async () => {
      await act(() => undefined);
      return [...rows.values()];
    },
    put: (answer) => act(() => void rows.set(answer.answerId, answer)),
    remove: (ids) => act(() => ids.forEach((id) => rows.delete(id))),
  };
  return { store, rows };
}

/** A back end that decides by the app's own rule; its connection can be cut, before or after it has stored. */
function aServer() {
  const runs = new Map<string, readonly Attempt[]>();
  const calls: string[][] = [];
  let connection: 'up' | 'down' | 'cutAfter' = 'up';
  const send = (answers: readonly KeptAnswer[]): Promise<Sent> => {
    calls.push(answers.map(({ answerId }) => answerId));
    if (connection === 'down') return Promise.resolve({ kind: 'unreachable' });
    const [{ caseId, attempt, accountId }] = answers as readonly [KeptAnswer];
    const taking = takeAnswers(
      { stepIds: ['s1', 's2', 's3', 's4', 's5', 's6'], attempts: runs.get(caseId) ?? [] },
      {
        attempt,
        answers: answers.map((one) => ({ ...one, secondsAgo: 0 })),
        by: accountId,
        build: 'b1',
        at: 0,
      },
    );
    if (taking.kind === 'refused') {
      return Promise.resolve({ kind: 'refused', detail: { code: 'CONFLICT', key: taking.reason } });
    }
    if (taking.kind === 'taken') runs.set(caseId, taking.attempts);
    return Promise.resolve({ kind: connection === 'cutAfter' ? 'unreachable' : 'stored' });
  };
  const stored = (caseId: string) => runs.get(caseId)?.at(-1)?.answerIds ?? [];
  return {
    send,
    calls,
    stored,
    set: (next: typeof connection) => {
      connection = next;
    },
  };
}

/** What is to be done later, done when the test says so. */
function aTimer() {
  let waiting: readonly { milliseconds: number; act: () => void }[] = [];
  const later: QueuePorts['later'] = (milliseconds, act) => {
    const entry = { milliseconds, act };
    waiting = [...waiting, entry];
    return () => {
      waiting = waiting.filter((one) => one !== entry);
    };
  };
  return {
    later,
    pauses: () => waiting.map(({ milliseconds }) => milliseconds),
    ring: () => {
      const due = waiting;
      waiting = [];
      for (const { act } of due) act();
    },
  };
}

function aPage(isBroken = false) {
  const browser = aStore(isBroken);
  const server = aServer();
  const timer = aTimer();
  const open = () =>
    createAnswerQueue({ store: browser.store, send: server.send, later: timer.later }, OWNER);
  return { browser, server, timer, open, queue: open() };
}

test('what is given is kept first, sent, and forgotten', async () => {
  const { browser, server, queue } = aPage();
  await queue.add([kept('c1', 1)]);
  await queue.flush();
  await settled(() => queue.state().kept.length === 0);
  expect(server.stored('c1')).toEqual(['c1-answer-1']);
  expect(browser.rows.size).toBe(0);
});

test('without connection everything is kept; when it is back it goes in order, each once', async () => {
  const { browser, server, timer, queue } = aPage();
  server.set('down');
  for (const sequence of [1, 2, 3]) await queue.add([kept('c1', sequence)]);
  await queue.add([kept('c2', 1, { givenAt: 4_000 })]);
  await settled(() => queue.state().isOffline);
  expect(queue.state().kept).toHaveLength(4);
  expect(browser.rows.size).toBe(4);
  server.set('up');
  timer.ring();
  await settled(() => queue.state().kept.length === 0);
  expect(queue.state().isOffline).toBe(false);
  expect(server.stored('c1')).toEqual(['c1-answer-1', 'c1-answer-2', 'c1-answer-3']);
  expect(server.stored('c2')).toEqual(['c2-answer-1']);
  expect(browser.rows.size).toBe(0);
});

test('a reload loses nothing', async () => {
  const { server, queue, open } = aPage();
  server.set('down');
  await queue.add([kept('c1', 1), kept('c1', 2)]);
  await settled(() => queue.state().isOffline);
  queue.close();
  server.set('up');
  const reloaded = open();
  await reloaded.open();
  expect(reloaded.state().kept).toEqual([]);
  expect(server.stored('c1')).toEqual(['c1-answer-1', 'c1-answer-2']);
});

test('a page that is opened twice shows each answer once', async () => {
  const { server, queue } = aPage();
  server.set('down');
  await queue.add([kept('c1', 1)]);
  await queue.open();
  await queue.open();
  expect(queue.state().kept).toHaveLength(1);
});

test('what was stored although no answer came is sent again without harm', async () => {
  const { server, timer, queue } = aPage();
  server.set('cutAfter');
  await queue.add([kept('c1', 1)]);
  await settled(() => queue.state().isOffline);
  expect(server.stored('c1')).toEqual(['c1-answer-1']);
  server.set('up');
  timer.ring();
  await settled(() => queue.state().kept.length === 0);
  expect(server.stored('c1')).toEqual(['c1-answer-1']);
});

test('two tabs that send the same store it once', async () => {
  const { server, timer, queue, open } = aPage();
  server.set('down');
  await queue.add([kept('c1', 1)]);
  await settled(() => queue.state().isOffline);
  server.set('up');
  timer.ring();
  const other = open();
  await Promise.all([queue.flush(), other.open()]);
  await settled(() => queue.state().kept.length + other.state().kept.length === 0);
  expect(server.stored('c1')).toEqual(['c1-answer-1']);
});

test('a run that is refused says why, and holds up no other', async () => {
  const { browser, server, queue } = aPage();
  await queue.add([kept('c1', 2), kept('c2', 1)]);
  await settled(() => queue.state().kept.length === 1);
  expect(queue.state().refused).toEqual([
    { cycle: 1, caseId: 'c1', detail: { code: 'CONFLICT', key: 'gap' } },
  ]);
  expect(server.stored('c2')).toEqual(['c2-answer-1']);
  // It is told until somebody gives it up, and not sent again meanwhile.
  const calls = server.calls.length;
  await queue.flush();
  expect(server.calls).toHaveLength(calls);
  await queue.drop({ cycle: 1, caseId: 'c1' });
  expect(queue.state()).toMatchObject({ kept: [], refused: [] });
  expect(browser.rows.size).toBe(0);
});

test('answers of somebody else in the same browser stay where they are', async () => {
  const { browser, server, open } = aPage();
  await browser.store.put(kept('c1', 1, { accountId: 'lin' }));
  await browser.store.put(kept('c2', 1, { engagementId: 'p2' }));
  const queue = open();
  await queue.open();
  expect(server.calls).toEqual([]);
  expect(browser.rows.size).toBe(2);
});

test('what another version left, and cannot be read, is passed over', async () => {
  const { browser, server, open } = aPage();
  browser.rows.set('old', { answerId: 'old', text: 'pass' });
  const queue = open();
  await queue.open();
  expect(queue.state()).toMatchObject({ kept: [], isSafe: true });
  expect(server.calls).toEqual([]);
});

test('a browser that keeps nothing is told, and answers are sent all the same', async () => {
  const { server, queue } = aPage(true);
  await queue.open();
  expect(queue.state().isSafe).toBe(false);
  await queue.add([kept('c1', 1)]);
  await settled(() => queue.state().kept.length === 0);
  expect(server.stored('c1')).toEqual(['c1-answer-1']);
});

test('it is tried again after longer and longer pauses, of half a minute at most', async () => {
  const { server, timer, queue } = aPage();
  server.set('down');
  await queue.add([kept('c1', 1)]);
  const pauses: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    await settled(() => timer.pauses().length === 1);
    pauses.push(...timer.pauses());
    timer.ring();
  }
  expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('a page that is left while something is on its way does not try again', async () => {
  const { browser, timer } = aPage();
  let give: (sent: Sent) => void = () => undefined;
  const send = () => new Promise<Sent>((resolve) => (give = resolve));
  const queue = createAnswerQueue({ store: browser.store, send, later: timer.later }, OWNER);
  await queue.add([kept('c1', 1)]);
  queue.close();
  give({ kind: 'unreachable' });
  await settled(() => queue.state().isOffline);
  await Promise.resolve();
  expect(timer.pauses()).toEqual([]);
});

test('whatever happens to connection and page, in the end each answer is stored once, in order', async () => {
  const happening = fc.constantFrom('give', 'down', 'up', 'cutAfter', 'ring', 'reload');
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
      const { server, timer, queue: first, open } = aPage();
      let queue = first;
      let given = 0;
      for (const what of happenings) {
        if (what === 'give' && given < 6) await queue.add([kept('c1', (given += 1))]);
        else if (what === 'ring') timer.ring();
        else if (what === 'reload') {
          queue.close();
          queue = open();
          await queue.open();
        } else if (what !== 'give') server.set(what);
      }
      server.set('up');
      queue.close();
      const last = open();
      await last.open();
      expect(last.state()).toMatchObject({ kept: [], refused: [] });
      expect(server.stored('c1')).toEqual(
        Array.from({ length: given }, (_, index) => `c1-answer-${String(index + 1)}`),
      );
    }),
    { numRuns: 60 },
  );
});

/** Waits for what promises that are under way lead to. @throws Error when they lead elsewhere */
async function settled(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (isSo()) return;
    await Promise.resolve();
  }
  throw new Error('It did not come to that.');
}
