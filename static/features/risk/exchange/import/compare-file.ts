import {
  MOST_COMPARED,
  type ComparedRow,
  type RowOutcome,
} from '../../../../../src/risk/exchange/import/contract';
import type { CellProblem, ReadRow } from '../../../../../src/risk/exchange/reading/contract';
import { call } from '../../../../shared/call';

/** A row of the report: what the file says of it, and what that would do or has done. */
export interface ReportRow extends Omit<RowOutcome, 'riskId'> {
  readonly title: string;
  readonly cellProblems: readonly CellProblem[];
  /** Present while it can be written. */
  readonly compared?: ComparedRow;
}

/** Compares rows with the register, a call after the other; a risk of two rows is refused in the second one. */
export async function compareRows(
  engagementId: string,
  rows: readonly ReadRow[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly ReportRow[]> {
  const seen = new Set<string>();
  const isFirst = (riskId: string): boolean => seen.size < seen.add(riskId).size;
  const report = rows.map((read): ReportRow & { readonly compared?: ComparedRow } => {
    const { row, title, problems, compared } = read;
    const base = { row, title, version: 0, fields: [], cellProblems: problems };
    if (compared === undefined) return { ...base, outcome: 'refused' };
    if (isFirst(compared.risk.riskId)) return { ...base, outcome: 'same', compared };
    return { ...base, outcome: 'refused', problem: { code: 'INVALID', key: 'rowTwice' } };
  });
  const asked = report.flatMap(({ compared }) => compared ?? []);
  const told = new Map<number, RowOutcome>();
  for (let from = 0; from < asked.length; from += MOST_COMPARED) {
    signal.throwIfAborted();
    const slice = asked.slice(from, from + MOST_COMPARED);
    const answer = await call('risk.checkImport', { engagementId, rows: slice });
    for (const outcome of answer.rows) told.set(outcome.row, outcome);
    onProgress(Math.min(asked.length, from + MOST_COMPARED));
  }
  signal.throwIfAborted();
  return report.map((row) => withOutcome(row, told.get(row.row)));
}

/** A row after the back end said something of it. */
export function withOutcome(row: ReportRow, told: RowOutcome | undefined): ReportRow {
  if (told === undefined) return row;
  const { outcome, version, fields, problem } = told;
  return { ...row, outcome, version, fields, ...(problem === undefined ? {} : { problem }) };
}
