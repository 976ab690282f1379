import type { BurnUpSeries, SeriesPoint } from '../../../../src/uat/burn-up/contract';
import type { LineName } from './burn-up-chart';
import type { LineValues } from './burn-up-geometry';

const NAMES = {
  module: ['all', 'executed'],
  tester: ['all', 'executed'],
  severity: ['found', 'closed'],
} as const;

/** How a part stands. */
export function pointOf({ points }: BurnUpSeries): Pick<SeriesPoint, 'total' | 'done'> {
  return points.at(-1) ?? { total: 0, done: 0 };
}

export function leftOf(series: BurnUpSeries): number {
  const { total, done } = pointOf(series);
  return total - done;
}

export function linesOf({ by, points }: BurnUpSeries): readonly LineValues<LineName>[] {
  const [all, done] = NAMES[by];
  const values = (valueOf: (point: SeriesPoint) => number) =>
    points.map((point) => ({ day: point.day, value: valueOf(point) }));
  return [
    { name: all, values: values(({ total }) => total) },
    { name: done, values: values((point) => point.done) },
    ...(by === 'module'
      ? [{ name: 'passed' as const, values: values(({ passed = 0 }) => passed) }]
      : []),
  ];
}
