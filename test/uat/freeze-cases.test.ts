import { recoverJobs } from '../../src/engagement/usecases/recover-jobs';
import type { RecordStore } from '../../src/ports/record-store';
import { readRun, RUN_ENTITY } from '../../src/uat/cycle-records';
import type { RunFacts } from '../../src/uat/run/contract';
import { recountRuns } from '../../src/uat/model/cycle-counts';
import { closeCycle } from '../../src/uat/usecases/close-cycle';
import { readCycleState } from '../../src/uat/usecases/cycle-views';
import { freezeCases } from '../../src/uat/usecases/freeze-cases';
import { openCycle } from '../../src/uat/usecases/open-cycle';
import { dyingRecords } from '../support/memory/dying-records';
import { memoryDeps, type MemoryDeps } from '../support/memory/memory-deps';
import { uatAccess } from '../support/uat/uat-access';
import { uatRecords } from '../support/uat/uat-records';

const CASES = 500;
/** As many as take three transactions: what dies there dies as in a larger cycle. */
const FEW = 60;
/** The calls for them: a lease, what is to be done, three times reading and writing, and the beginning. */
const CALLS = 11;
const MOST_MESSAGES = 30;
/** Longer than a worker's lease, and than a fault is waited for. */
const LATER_MS = 10 * 60_000;

const access = uatAccess();

/** Ready cases in ten modules, and a cycle of them that waits for its worker. */
async function opened(cases = FEW): Promise<MemoryDeps> {
  const deps = memoryDeps();
  for (const record of uatRecords('p1', cases, 0, deps.clock.now())) {
    await deps.records.create(record);
  }
  await openCycle(deps, access, {
    number: 1,
    name: 'First',
    build: '1.0',
    from: '2026-03-02',
    to: '2026-03-20',
    cases: 'all',
    modules: Array.from({ length: 10 }, (_, index) => ({
      key: `m${String(index + 1)}`,
      testers: ['kim', 'kay'],
    })),
  });
  return deps;
}

function counted(records: RecordStore) {
  let calls = 0;
  const counting =
    <Args extends readonly unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
    (...args: Args): Promise<Value> => {
      calls += 1;
      return call(...args);
    };
  const store: RecordStore = {
    get: counting(records.get.bind(records)),
    getMany: counting(records.getMany.bind(records)),
    query: counting(records.query.bind(records)),
    create: counting(records.create.bind(records)),
    transact: counting(records.transact.bind(records)),
  };
  return { records: store, calls: () => calls };
}

async function workUntilDone(deps: MemoryDeps): Promise<void> {
  await deps.queue.drain(({ name, body }) => {
    expect(name).toBe('uat');
    return freezeCases(deps, String(body.jobId));
  }, MOST_MESSAGES);
}

async function runsIn(deps: MemoryDeps): Promise<readonly RunFacts[]> {
  const runs: RunFacts[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.records.query({
      entity: RUN_ENTITY,
      index: 'by-cycle',
      partition: ['p1', 1],
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    runs.push(...page.records.map(readRun));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return runs;
}

async function expectWhole(deps: MemoryDeps, cases = FEW): Promise<void> {
  const { cycle, job, head } = await readCycleState(deps, 'p1', 1);
  const runs = await runsIn(deps);
  expect(runs).toHaveLength(cases);
  expect(new Set(runs.map(({ caseId }) => caseId)).size).toBe(cases);
  expect(cycle).toMatchObject({ state: 'running', counts: recountRuns(runs) });
  expect(job).toMatchObject({ state: 'finished', recorded: cases });
  expect(head.cycles).toMatchObject([{ state: 'running' }]);
  const todo = (tester: string) => runs.filter((run) => run.tester === tester).length;
  expect([todo('kim'), todo('kay')]).toEqual([cases / 2, cases / 2]);
}

test('five hundred cases are frozen, each once, shared by their testers in turn', async () => {
  const deps = await opened(CASES);
  await workUntilDone(deps);
  await expectWhole(deps, CASES);
});

test('its calls are as many as are tried', async () => {
  const deps = await opened();
  const { records, calls } = counted(deps.records);
  await freezeCases({ ...deps, records }, 'cycle-p1-1');
  expect(calls()).toBe(CALLS);
});

test.each(
  Array.from({ length: CALLS }, (_, index) => index + 1).flatMap((nth) =>
    // What the call before has done is what this one has not.
    [true, ...(nth % 2 === 0 ? [false] : [])].map((isAfter) => [nth, isAfter] as const),
  ),
)(
  'a worker that dies at call %i (done: %s) loses nothing and freezes nothing twice',
  async (nth, isAfter) => {
    const deps = await opened();
    const mortal = { ...deps, records: dyingRecords(deps.records, nth, isAfter) };
    let isFirst = true;
    await deps.queue.drain(async ({ body }) => {
      const who = isFirst ? mortal : deps;
      isFirst = false;
      await freezeCases(who, String(body.jobId)).catch(() => undefined);
    }, MOST_MESSAGES);
    deps.clock.advance(LATER_MS);
    await recoverJobs(deps);
    await workUntilDone(deps);
    await expectWhole(deps);
  },
);

test('two workers at once freeze nothing twice', async () => {
  const deps = await opened();
  await Promise.all([freezeCases(deps, 'cycle-p1-1'), freezeCases(deps, 'cycle-p1-1')]);
  await workUntilDone(deps);
  await expectWhole(deps);
});

test('a cycle that is given up while its cases are frozen stays given up', async () => {
  const deps = await opened();
  const mortal = { ...deps, records: dyingRecords(deps.records, 7, true) };
  await freezeCases(mortal, 'cycle-p1-1').catch(() => undefined);
  await closeCycle(deps, access, 1);
  deps.clock.advance(LATER_MS);
  await recoverJobs(deps);
  await workUntilDone(deps);
  const { cycle, job, head } = await readCycleState(deps, 'p1', 1);
  expect(cycle.state).toBe('cancelled');
  expect(job?.state).toBe('cancelled');
  expect(head.cycles).toMatchObject([{ state: 'cancelled' }]);
  expect(cycle.counts).toEqual(recountRuns(await runsIn(deps)));
});
