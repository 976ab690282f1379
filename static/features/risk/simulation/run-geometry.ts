import type { Simulation } from '../../../../src/risk/simulation/contract';
import { dayNumber } from '../../../shared/text/day-number';

/** Units of the drawing. The labels of the marks stand above the columns, one below the other. */
export const RUN_SIZE = { width: 360, top: 46, plot: 104, bottom: 18 } as const;

/** Part of a column, cut where the committed go-live lies. */
export interface RunBar {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly isLate: boolean;
}

/** Where the days lie: every column is as wide as any other, because each holds as many working days. */
export interface RunGeometry {
  readonly bars: readonly RunBar[];
  /** The end of a day. */
  readonly xOf: (day: string) => number;
}

/** Places columns and days of a simulation. */
export function runGeometry({ columns, committed }: Simulation): RunGeometry {
  const step = RUN_SIZE.width / Math.max(1, columns.length);
  const most = Math.max(1, ...columns.map(({ runs }) => runs));
  const xOf = (day: string): number => {
    const at = columns.findIndex(({ to }) => day <= to);
    const column = columns[at];
    if (column === undefined) return RUN_SIZE.width;
    const days = dayNumber(column.to) - dayNumber(column.from) + 1;
    const part = (dayNumber(day) - dayNumber(column.from) + 1) / days;
    return (at + Math.min(1, Math.max(0, part))) * step;
  };
  const limit = committed === undefined ? RUN_SIZE.width : xOf(committed.day);
  const gap = Math.min(2, step * 0.15);
  const bars = columns.flatMap(({ from, runs }, at): readonly RunBar[] => {
    const [left, right] = [at * step + gap / 2, (at + 1) * step - gap / 2];
    const height = (runs / most) * RUN_SIZE.plot;
    return [
      { key: `${from} ready`, from: left, to: Math.min(right, limit), isLate: false },
      { key: `${from} late`, from: Math.max(left, limit), to: right, isLate: true },
    ]
      .filter((part) => runs > 0 && part.to > part.from)
      .map(({ key, from: x, to, isLate }) => ({ key, x, width: to - x, height, isLate }));
  });
  return { bars, xOf };
}
