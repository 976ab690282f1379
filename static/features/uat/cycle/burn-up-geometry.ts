import type { BurnUpPoint } from '../../../../src/uat/cycle/contract';
import { dayNumber } from '../../../shared/text/day-number';

export const BURN_UP_SIZE = { width: 480, height: 200, left: 36, right: 128, top: 16, bottom: 28 };

export interface BurnUpLine {
  readonly name: 'all' | 'executed' | 'passed';
  readonly path: string;
  /** Where its name stands. */
  readonly y: number;
  readonly value: number;
}

const NAMES = [
  ['all', 'total'],
  ['executed', 'executed'],
  ['passed', 'passed'],
] as const;
/** Names of lines that end close together stand so far apart at least. */
const APART = 17;

/** Places the days of a cycle from left to right, and its cases from the bottom, from zero. */
export function burnUpGeometry(points: readonly BurnUpPoint[]): {
  readonly lines: readonly BurnUpLine[];
  readonly days: readonly { readonly day: string; readonly x: number }[];
  readonly most: number;
} {
  const { width, height, left, right, top, bottom } = BURN_UP_SIZE;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return { lines: [], days: [], most: 0 };
  const from = dayNumber(first.day);
  const span = Math.max(1, dayNumber(last.day) - from);
  const most = Math.max(1, ...points.map(({ total }) => total));
  const x = (day: string) => left + ((dayNumber(day) - from) / span) * (width - left - right);
  const y = (value: number) => height - bottom - (value / most) * (height - top - bottom);
  let above = -Infinity;
  const lines = NAMES.map(([name, field]): BurnUpLine => {
    const value = last[field];
    const place = Math.max(y(value), above + APART);
    above = place;
    // One day alone is a line as wide as the drawing.
    const whole = points.length === 1 ? [first, { ...first, isEnd: true }] : points;
    const path = whole
      .map((point) => {
        const at = 'isEnd' in point ? width - right : x(point.day);
        return `${at.toFixed(1)},${y(point[field]).toFixed(1)}`;
      })
      .join(' ');
    return { name, path, y: place, value };
  });
  return {
    lines,
    days: [first, ...(points.length > 1 ? [last] : [])].map(({ day }) => ({ day, x: x(day) })),
    most,
  };
}
