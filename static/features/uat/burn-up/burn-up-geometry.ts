import { dayNumber } from '../../../shared/text/day-number';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line with the days on which it became another value. */
export interface LineValues<Name extends string> {
  readonly name: Name;
  readonly values: readonly { readonly day: string; readonly value: number }[];
}

export interface BurnUpLine<Name extends string> {
  readonly name: Name;
  readonly path: string;
  /** Where its name stands. */
  readonly y: number;
  readonly value: number;
}

/** Names of lines that end close together stand so far apart at least. */
const APART = 17;

/**
 * Places days from left to right, each with a width, and amounts from the bottom, from zero. There is nothing before the
 * first value; each holds until the day of the next one, the last to the end of the drawing.
 */
export function burnUpGeometry<Name extends string>(
  lines: readonly LineValues<Name>[],
  { from, to }: { readonly from: string; readonly to: string },
  { width, height, left, right, top, bottom }: ChartSize,
): { readonly lines: readonly BurnUpLine<Name>[]; readonly most: number } {
  const start = dayNumber(from);
  const span = dayNumber(to) - start + 1;
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map(({ value }) => value)));
  const base = height - bottom;
  const x = (day: string) => left + ((dayNumber(day) - start) / span) * (width - left - right);
  const y = (value: number) => base - (value / most) * (base - top);
  const path = (values: LineValues<Name>['values']): string => {
    const known = values[0]?.day === from ? values : [{ day: from, value: 0 }, ...values];
    const corners = known.flatMap(({ day, value }, index) => {
      const before = known[index - 1];
      return [...(before === undefined ? [] : [[x(day), y(before.value)]]), [x(day), y(value)]];
    });
    const end = [width - right, y(values.at(-1)?.value ?? 0)];
    return [...corners, end].map((corner) => corner.map((at) => at.toFixed(1)).join(',')).join(' ');
  };
  const ends = lines.map(({ values }) => values.at(-1)?.value ?? 0);
  const places = apart(ends.map(y), base);
  return {
    most,
    lines: lines.map(({ name, values }, index) => ({
      name,
      path: path(values),
      y: places[index] ?? base,
      value: ends[index] ?? 0,
    })),
  };
}

/** Places from above to below, moved apart, and none of them under the base. */
function apart(wanted: readonly number[], base: number): readonly number[] {
  let above = -Infinity;
  const pushed = wanted.map((place) => (above = Math.max(place, above + APART)));
  let below = base + APART;
  return pushed.reduceRight<readonly number[]>((places, place) => {
    below = Math.min(place, below - APART);
    return [below, ...places];
  }, []);
}
