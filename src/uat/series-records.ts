import * as z from 'zod/mini';
import type { BurnUpSeries } from './burn-up/contract';

/** Points are kept short, `[20260302, total, done, passed?]`: there are thousands of them in one record. */
export const seriesShape = z.lazy(() =>
  z.array(
    z.object({
      by: z.enum(['module', 'tester', 'severity']),
      key: z.string(),
      points: z.array(z.array(z.int()).check(z.minLength(3), z.maxLength(4))),
    }),
  ),
);
type StoredSeries = z.infer<typeof seriesShape>;

export function storedSeries(series: readonly BurnUpSeries[]): StoredSeries {
  return series.map(({ by, key, points }) => ({
    by,
    key,
    points: points.map(({ day, total, done, passed }) => [
      Number(day.replaceAll('-', '')),
      ...[total, done],
      ...(passed === undefined ? [] : [passed]),
    ]),
  }));
}

export function readSeries(stored: StoredSeries): readonly BurnUpSeries[] {
  return stored.map(({ by, key, points }) => ({
    by,
    key,
    points: points.map(([day = 0, total = 0, done = 0, passed]) => ({
      day: String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
      ...{ total, done },
      ...(passed === undefined ? {} : { passed }),
    })),
  }));
}
