import { severity } from '../case/contract';
import type { BurnUpPart, BurnUpPoint, BurnUpSeries, SeriesPoint } from '../burn-up/contract';
import { cycleSums } from './cycle-counts';
import { bugsMet } from './bugs-met';
import type { Sums } from './sums';

/** Days that a burn-up keeps; the oldest go. */
const MOST_DAYS = 200;
/** Points of all parts together, and of one of them: a cycle with all of them is one record. */
const MOST_POINTS = 4_000;
const MOST_POINTS_OF_ONE = 120;

/** The burn-up with the cycle as it is on a day, in the place of what was known of that day. */
export function burnUpAfter(
  burnUp: readonly BurnUpPoint[],
  sums: Sums,
  day: string,
): readonly BurnUpPoint[] {
  const { total, executed, byStatus } = cycleSums(sums).runs;
  const point = { day, total, executed, passed: byStatus.pass };
  return [...burnUp.filter((known) => known.day < day), point].slice(-MOST_DAYS);
}

/** The same for each module, tester and severity. What has no cases any more is not told of. */
export function seriesAfter(
  known: readonly BurnUpSeries[],
  sums: Sums,
  day: string,
): readonly BurnUpSeries[] {
  const now = partsOf(sums);
  const most = Math.min(MOST_POINTS_OF_ONE, Math.max(2, Math.floor(MOST_POINTS / now.length)));
  const before = new Map(known.map(({ by, key, points }) => [`${by}:${key}`, points]));
  return now.map(({ by, key, ...value }) => {
    const earlier = (before.get(`${by}:${key}`) ?? []).filter((point) => point.day < day);
    const last = earlier.at(-1);
    const points =
      last !== undefined && isSame(last, value) ? earlier : [...earlier, { day, ...value }];
    return { by, key, points: thinned(points, most) };
  });
}

/** What is too long loses its oldest points but the first, so that it begins when it began. */
function thinned(points: readonly SeriesPoint[], most: number): readonly SeriesPoint[] {
  return points.length <= most ? points : [...points.slice(0, 1), ...points.slice(1 - most)];
}

type Value = Omit<SeriesPoint, 'day'>;

function isSame(one: Value, other: Value): boolean {
  return one.total === other.total && one.done === other.done && one.passed === other.passed;
}

function partsOf(
  sums: Sums,
): readonly (Value & { readonly by: BurnUpPart; readonly key: string })[] {
  const { modules, testers } = cycleSums(sums);
  const bugs = bugsMet(sums);
  return [
    ...modules.map(({ key, runs: { total, executed, byStatus } }) => ({
      by: 'module' as const,
      ...{ key, total, done: executed, passed: byStatus.pass },
    })),
    ...testers.map(({ accountId = '-', todo, done }) => ({
      by: 'tester' as const,
      ...{ key: accountId, total: todo + done, done },
    })),
    ...severity.options.flatMap((key) => {
      const own = bugs.filter((bug) => bug.severity === key);
      const done = own.filter(({ isOpen }) => !isOpen).length;
      return own.length === 0 ? [] : [{ by: 'severity' as const, key, total: own.length, done }];
    }),
  ];
}
