import { MOST_CHANGES } from '../../../../../src/risk/contract';
import type { WrittenRow } from '../../../../../src/risk/exchange/import/contract';
import { call } from '../../../../shared/call';
import { withOutcome, type ReportRow } from './compare-file';

/** Whether there is something to write for a row. */
export function isToWrite({ outcome, compared }: ReportRow): boolean {
  return compared !== undefined && (outcome === 'raise' || outcome === 'change');
}

/**
 * Writes the rows of a report, eleven a transaction, one call after the other. What was written stays written when a
 * later call fails: comparing again finds it in the register.
 * @returns The rows with what became of them.
 */
export async function writeRows(
  engagementId: string,
  report: readonly ReportRow[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly ReportRow[]> {
  const wanted = report
    .filter(isToWrite)
    .flatMap(({ compared, version }): readonly WrittenRow[] =>
      compared === undefined ? [] : [{ ...compared, version }],
    );
  const done = new Map<number, ReportRow>(report.map((row) => [row.row, row]));
  for (let from = 0; from < wanted.length; from += MOST_CHANGES) {
    signal.throwIfAborted();
    const rows = wanted.slice(from, from + MOST_CHANGES);
    const answer = await call('risk.import', { engagementId, rows });
    for (const outcome of answer.rows) {
      const known = done.get(outcome.row);
      if (known !== undefined) done.set(outcome.row, withOutcome(known, outcome));
    }
    onProgress(Math.min(wanted.length, from + MOST_CHANGES));
  }
  return [...done.values()];
}
