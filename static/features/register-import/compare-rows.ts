import type { ReadRow } from '../../../src/files/reading/contract';
import type { Importer, ReportRow, RowTold } from './importer';

type Comparing<Compared> = Pick<
  Importer<string, Compared>,
  'idOf' | 'twice' | 'check' | 'mostCompared'
>;

/** Compares rows with the register, a call after the other; a record of two rows is refused in the second one. */
export async function compareRows<Compared>(
  { idOf, twice, check, mostCompared }: Comparing<Compared>,
  rows: readonly ReadRow<string, Compared>[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly ReportRow<Compared>[]> {
  const seen = new Set<string>();
  const isFirst = (id: string): boolean => seen.size < seen.add(id).size;
  const report = rows.map((read): ReportRow<Compared> => {
    const { row, title, problems, compared } = read;
    const base = { row, title, version: 0, fields: [], cellProblems: problems };
    if (compared === undefined) return { ...base, outcome: 'refused' };
    if (isFirst(idOf(compared))) return { ...base, outcome: 'same', compared };
    return { ...base, outcome: 'refused', problem: { code: 'INVALID', key: twice } };
  });
  const asked = report.flatMap(({ compared }) => (compared === undefined ? [] : [compared]));
  const told = new Map<number, RowTold>();
  for (let from = 0; from < asked.length; from += mostCompared) {
    signal.throwIfAborted();
    for (const row of await check(asked.slice(from, from + mostCompared))) told.set(row.row, row);
    onProgress(Math.min(asked.length, from + mostCompared));
  }
  signal.throwIfAborted();
  return report.map((row) => withTold(row, told.get(row.row)));
}

/** A row after the back end said something of it. */
export function withTold<Compared>(
  row: ReportRow<Compared>,
  told: RowTold | undefined,
): ReportRow<Compared> {
  if (told === undefined) return row;
  const { outcome, version, fields, problem } = told;
  return { ...row, outcome, version, fields, ...(problem === undefined ? {} : { problem }) };
}
