import type { BurnUpSeries } from '../../../src/uat/burn-up/contract';
import { burnUpAfter, seriesAfter } from '../../../src/uat/model/burn-up';
import { recountRuns } from '../../../src/uat/model/cycle-counts';
import { readSeries, storedSeries } from '../../../src/uat/series-records';
import { aRun } from '../../support/uat/a-run';

const FIRST = '2026-03-02';
const dayAfter = (days: number): string =>
  new Date(Date.UTC(2026, 2, 2 + days)).toISOString().slice(0, 10);

test('a burn-up has one point a day, the last one as it is now', () => {
  const first = burnUpAfter([], { 'run:m1:notRun:high': 3 }, FIRST);
  const later = burnUpAfter(
    first,
    { 'run:m1:notRun:high': 1, 'run:m1:pass:high': 1, 'run:m1:fail:low': 1 },
    '2026-03-04',
  );
  const again = burnUpAfter(later, { 'run:m1:pass:high': 3 }, '2026-03-04');
  expect(later).toEqual([
    { day: FIRST, total: 3, executed: 0, passed: 0 },
    { day: '2026-03-04', total: 3, executed: 2, passed: 1 },
  ]);
  expect(again).toEqual([first[0], { day: '2026-03-04', total: 3, executed: 3, passed: 3 }]);
});

const bug = (issueId: string, severity: 'S1' | 'S3', state: 'open' | 'done') => ({
  ...{ issueId, key: `NWE-${issueId}`, severity, state },
});

test('each module, tester and severity has its own, with a point only where it moved', () => {
  const runs = [
    aRun('c1', { module: 'sales', tester: 'kim' }),
    aRun('c2', { module: 'stock', tester: undefined }),
  ];
  const first = seriesAfter([], recountRuns(runs), FIRST);
  // Two cases of two modules met the same bug, which is as severe as the worse of them says.
  const failed = runs.map((run, index) => ({
    ...run,
    status: 'fail' as const,
    bugs: [bug('7', index === 0 ? 'S3' : 'S1', 'open')],
  }));
  const second = seriesAfter(
    first,
    recountRuns([...runs.slice(1), ...failed.slice(0, 1)]),
    '2026-03-03',
  );
  const third = seriesAfter(second, recountRuns(failed), '2026-03-05');
  const fixed = failed.map((run) => ({
    ...run,
    status: 'pass' as const,
    bugs: run.bugs.map((one) => ({ ...one, state: 'done' as const })),
  }));
  const last = seriesAfter(third, recountRuns(fixed), '2026-03-06');
  const of = (all: readonly BurnUpSeries[], by: string, key: string) =>
    all
      .find((each) => each.by === by && each.key === key)
      ?.points.map(({ day, total, done, passed }) => [day.slice(8), total, done, passed]);
  expect(of(last, 'module', 'sales')).toEqual([
    ['02', 1, 0, 0],
    ['03', 1, 1, 0],
    ['06', 1, 1, 1],
  ]);
  expect(of(last, 'module', 'stock')).toEqual([
    ['02', 1, 0, 0],
    ['05', 1, 1, 0],
    ['06', 1, 1, 1],
  ]);
  expect(of(last, 'tester', 'kim')).toEqual([
    ['02', 1, 0, undefined],
    ['03', 1, 1, undefined],
  ]);
  expect(of(last, 'tester', '-')).toEqual([
    ['02', 1, 0, undefined],
    ['05', 1, 1, undefined],
  ]);
  expect(of(second, 'severity', 'S3')).toEqual([['03', 1, 0, undefined]]);
  expect(of(third, 'severity', 'S3')).toBeUndefined();
  expect(of(last, 'severity', 'S1')).toEqual([
    ['05', 1, 0, undefined],
    ['06', 1, 1, undefined],
  ]);
  expect(readSeries(storedSeries(last))).toEqual(last);
});

test.each([1, 40, 400])('with %i testers over many days a cycle stays one record', (testers) => {
  const days = 125;
  const names = Array.from(
    { length: testers },
    (_, index) => `tester:712020:0000-4000-8000-${String(index).padStart(12, '0')}:todo`,
  );
  let series: readonly BurnUpSeries[] = [];
  for (let day = 0; day < days; day += 1) {
    const sums = Object.fromEntries(names.map((name) => [name, 900 + (day % 2)]));
    series = seriesAfter(series, sums, dayAfter(day));
  }
  expect(JSON.stringify(storedSeries(series)).length).toBeLessThan(160_000);
  expect(series).toHaveLength(testers);
  for (const { points } of series) expect(points.at(-1)?.day).toBe(dayAfter(days - 1));
});
