import type { Simulation } from '../../../../src/risk/simulation/contract';

/** A column of the histogram with its part of all runs, and that of the columns up to it; 1 is all. */
export type RunRow = Simulation['columns'][number] & {
  readonly share: number;
  readonly shareByThen: number;
};

/** The columns in which runs end, the earliest first. */
export function runRows({ columns, runs: all }: Simulation): readonly RunRow[] {
  let before = 0;
  return columns
    .filter(({ runs }) => runs > 0)
    .map((column) => {
      before += column.runs;
      return { ...column, share: column.runs / all, shareByThen: before / all };
    });
}
