import fc from 'fast-check';
import { burnUpGeometry } from '../../static/features/uat/burn-up/burn-up-geometry';

const SIZE = { width: 248, height: 84, left: 4, right: 100, top: 12, bottom: 16 };
const DAYS = { from: '2026-03-02', to: '2026-03-05' };
const corners = (path: string) =>
  path.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]);

test('a value holds until the next one, from zero, and the last day has a width too', () => {
  const { lines, most } = burnUpGeometry(
    [
      { name: 'all', values: [{ day: '2026-03-02', value: 4 }] },
      {
        name: 'done',
        values: [
          { day: '2026-03-03', value: 1 },
          { day: '2026-03-05', value: 4 },
        ],
      },
    ],
    DAYS,
    SIZE,
  );
  expect(most).toBe(4);
  expect(lines.map(({ path }) => corners(path))).toEqual([
    [
      [4, 12],
      [148, 12],
    ],
    [
      [4, 68],
      [40, 68],
      [40, 54],
      [112, 54],
      [112, 12],
      [148, 12],
    ],
  ]);
});

test('names of lines stand apart and inside of the drawing, wherever the lines end', () => {
  const value = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.tuple(value, value, value), (ends) => {
      const { lines } = burnUpGeometry(
        ends.map((end, index) => ({
          name: String(index),
          values: [{ day: '2026-03-02', value: end }],
        })),
        DAYS,
        SIZE,
      );
      const places = lines.map(({ y }) => y);
      const sorted = [...places].sort((one, other) => one - other);
      for (const [index, place] of sorted.slice(1).entries()) {
        expect(place - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(16.9);
      }
      expect(Math.min(...places)).toBeGreaterThanOrEqual(12);
      expect(Math.max(...places)).toBeLessThanOrEqual(68);
    }),
  );
});
