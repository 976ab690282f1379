import type { MyRun, MyRuns } from '../../src/uat/execution/contract';
import type { Attempt, RunFacts } from '../../src/uat/run/contract';
import { withStored } from '../../static/features/uat/tester/my-tests';
import { aRun } from '../support/uat/a-run';

const row = (caseId: string): MyRun => ({
  cycle: 1,
  cycleName: 'First cycle',
  caseId,
  number: 1,
  title: `Title of ${caseId}`,
  moduleName: 'Sales',
  priority: 'high',
  status: 'inProgress',
  steps: 3,
  answered: 2,
});
const PAGES: readonly MyRuns[] = [
  {
    accountId: 'kim',
    today: { left: 2, total: 3 },
    all: { left: 2, total: 4 },
    rows: [row('c1')],
    withoutBug: [],
    done: [{ ...row('c0'), status: 'pass' }],
  },
  {
    accountId: 'kim',
    today: { left: 2, total: 3 },
    all: { left: 2, total: 4 },
    rows: [row('c2')],
    withoutBug: [],
    done: [],
  },
];

function attempt(status: Attempt['status'], bugIssueIds: readonly string[] = []): Attempt {
  return {
    attempt: 1,
    accountId: 'kim',
    startedAt: 1,
    ...(status === 'inProgress' ? {} : { endedAt: 2 }),
    build: '1',
    status,
    steps: [{ stepId: 's1', outcome: 'pass', at: 1 }],
    bugIssueIds,
    answerIds: [],
    sequence: 1,
  };
}
const run = (caseId: string, status: RunFacts['status'], bugs: readonly string[] = []): RunFacts =>
  aRun(caseId, { status, attempts: [attempt(status, bugs)] });

const listed = (pages: readonly MyRuns[]) =>
  pages.map(({ rows, withoutBug, done, all }) => ({
    left: all.left,
    rows: rows.map(({ caseId, answered }) => `${caseId} ${String(answered)}`),
    withoutBug: withoutBug.map(({ caseId }) => caseId),
    done: done.map(({ caseId, status }) => `${caseId} ${status}`),
  }));

test('a case that is still gone through stays where it is, with what is answered', () => {
  expect(listed(withStored(PAGES, run('c2', 'inProgress')))).toEqual([
    { left: 2, rows: ['c1 2'], withoutBug: [], done: ['c0 pass'] },
    { left: 2, rows: ['c2 1'], withoutBug: [], done: [] },
  ]);
});

test('a case of a later page that passed is done, and one less is left', () => {
  expect(listed(withStored(PAGES, run('c2', 'pass')))).toEqual([
    { left: 1, rows: ['c1 2'], withoutBug: [], done: ['c2 pass', 'c0 pass'] },
    { left: 1, rows: [], withoutBug: [], done: [] },
  ]);
});

test('a case that failed waits for its bug, and is done with it', () => {
  const failed = withStored(PAGES, run('c1', 'fail'));
  expect(listed(failed)[0]).toEqual({ left: 1, rows: [], withoutBug: ['c1'], done: ['c0 pass'] });
  const told = withStored(failed, run('c1', 'fail', ['10042']));
  expect(listed(told)[0]).toEqual({
    left: 1,
    rows: [],
    withoutBug: [],
    done: ['c1 fail', 'c0 pass'],
  });
});

test('a case of somebody else changes nothing of the list', () => {
  expect(withStored(PAGES, run('c9', 'fail'))).toEqual(PAGES);
});
