import { cycleReference, readCycle, readRun, runReference } from '../../src/uat/cycle-records';
import { recountRuns } from '../../src/uat/model/cycle-counts';
import { isSharedOut } from '../../src/uat/model/module-assignment';
import type { RunFacts } from '../../src/uat/run/contract';
import { assignModule } from '../../src/uat/usecases/assign-module';
import { shareOutModules } from '../../src/uat/usecases/share-out-modules';
import { dyingRecords } from '../support/memory/dying-records';
import { memoryDeps, type MemoryDeps } from '../support/memory/memory-deps';
import { uatAccess } from '../support/uat/uat-access';
import { caseIdAt, uatRecords } from '../support/uat/uat-records';

/** Fifty cases of one module among five hundred of ten, some of them done: two transactions. */
const CASES = 500;
const access = uatAccess();
const { engagement } = access;
const WANTED = {
  assignmentId: 'a1',
  module: 'm3',
  testers: ['kim', 'kay'],
  day: '2026-03-05',
  which: 'open' as const,
};

async function asked(): Promise<MemoryDeps> {
  const deps = memoryDeps();
  for (const record of uatRecords('p1', CASES, 1, deps.clock.now())) {
    await deps.records.create(record);
  }
  await assignModule(deps, access, 1, WANTED);
  return deps;
}

async function runsOf({ records }: MemoryDeps): Promise<readonly RunFacts[]> {
  const runs = await Promise.all(
    Array.from({ length: CASES }, (_, index) =>
      records.get(runReference('p1', 1, caseIdAt(index))),
    ),
  );
  return runs.flatMap((record) => (record === undefined ? [] : [readRun(record)]));
}

async function cycleOf({ records }: MemoryDeps) {
  const record = await records.get(cycleReference('p1', 1));
  if (record === undefined) throw new Error('There is no cycle.');
  return readCycle(record);
}

async function expectSharedOut(deps: MemoryDeps): Promise<void> {
  const runs = await runsOf(deps);
  const own = runs.filter((run) => isSharedOut(WANTED, run));
  expect(own.length).toBeGreaterThan(20);
  expect(own.map(({ tester }) => tester)).toEqual(
    own.map((_, index) => (index % 2 === 0 ? 'kim' : 'kay')),
  );
  // Each was written once, and nothing else was.
  for (const run of runs) {
    const isOwn = isSharedOut(WANTED, run);
    expect([run.version, run.day]).toEqual(isOwn ? [2, WANTED.day] : [1, undefined]);
  }
  const { assigning, counts } = await cycleOf(deps);
  expect(assigning).toEqual([]);
  expect(counts).toEqual(recountRuns(runs));
}

test('the open runs of a module are shared among its testers in turn, and nothing else is touched', async () => {
  const deps = await asked();
  expect((await cycleOf(deps)).assigning).toMatchObject([{ assignmentId: 'a1', given: 0 }]);
  expect(await shareOutModules(deps, engagement, 1)).toBe(false);
  await expectSharedOut(deps);
  // The same request, sent again, is known; who asks for the module while it is being shared out is told.
  await assignModule(deps, access, 1, WANTED);
  expect((await cycleOf(deps)).assigning).toEqual([]);
  await assignModule(deps, access, 1, { ...WANTED, assignmentId: 'a2' });
  await expect(
    assignModule(deps, access, 1, { ...WANTED, assignmentId: 'a3' }),
  ).rejects.toMatchObject({ detail: { code: 'CONFLICT', key: 'moduleBeingAssigned' } });
});

test.each([
  [2, true],
  [20, true],
  [25, false],
  [25, true],
  [26, true],
  [28, true],
  [29, false],
])(
  'a worker that dies at call %i (done: %s) loses nothing and gives nothing twice',
  async (nth, isAfter) => {
    const deps = await asked();
    const mortal = { ...deps, records: dyingRecords(deps.records, nth, isAfter) };
    await shareOutModules(mortal, engagement, 1).catch(() => undefined);
    await shareOutModules(deps, engagement, 1);
    await expectSharedOut(deps);
  },
);

test('two workers at once give nothing twice', async () => {
  const deps = await asked();
  await Promise.all([shareOutModules(deps, engagement, 1), shareOutModules(deps, engagement, 1)]);
  await expectSharedOut(deps);
});

test.each([
  [{ testers: ['anna'] }, 'testerNotClient'],
  [{ testers: [], day: undefined }, 'nothingToAssign'],
  [{ module: 'm99' }, 'moduleUnknown'],
])('what is no assignment is refused: %j', async (wrong, key) => {
  const deps = await asked();
  await expect(
    assignModule(deps, access, 1, { ...WANTED, assignmentId: 'a9', ...wrong }),
  ).rejects.toMatchObject({ detail: { code: 'INVALID', key } });
});
