import { withTold } from './compare-rows';
import type { Importer, ReportRow } from './importer';

/** Whether there is something to write for a row. */
export function isToWrite({ outcome, compared }: ReportRow): boolean {
  return compared !== undefined && (outcome === 'raise' || outcome === 'change');
}

/**
 * Writes the rows of a report, as many as one transaction takes in one call after the other. What was written stays
 * written when a later call fails: comparing again finds it in the register.
 * @returns The rows with what became of them.
 */
export async function writeRows<Compared>(
  { write, mostWritten }: Pick<Importer<string, Compared>, 'write' | 'mostWritten'>,
  report: readonly ReportRow<Compared>[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly ReportRow<Compared>[]> {
  const wanted = report
    .filter(isToWrite)
    .flatMap(({ compared, version }) => (compared === undefined ? [] : [{ compared, version }]));
  const done = new Map(report.map((row) => [row.row, row]));
  for (let from = 0; from < wanted.length; from += mostWritten) {
    signal.throwIfAborted();
    for (const told of await write(wanted.slice(from, from + mostWritten))) {
      const known = done.get(told.row);
      if (known !== undefined) done.set(told.row, withTold(known, told));
    }
    onProgress(Math.min(wanted.length, from + mostWritten));
  }
  return [...done.values()];
}
