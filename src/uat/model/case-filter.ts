import type { CaseFilter, CasePriority, CaseRow, CaseSort } from '../case/contract';
import { isRetestDue } from './case-row';

/** Whether a row is asked for; the number is found with and without what stands before it. */
export function fitsCaseFilter(row: CaseRow, filter: CaseFilter): boolean {
  const { group, state, module, priority, last, requirementId, isUntraced, text } = filter;
  const { isRetestDue: isDue } = filter;
  return (
    (row.state === 'retired') === (group === 'retired') &&
    (state === undefined || row.state === state) &&
    (module === undefined || row.module === module) &&
    (priority === undefined || row.priority === priority) &&
    (last === undefined || (row.last?.status ?? 'notRun') === last) &&
    (isDue === undefined || isRetestDue(row) === isDue) &&
    (requirementId === undefined || row.requirementIds.includes(requirementId)) &&
    (isUntraced === undefined || (row.requirementIds.length === 0) === isUntraced) &&
    (text === undefined || hasWords(row, text))
  );
}

/** Every word must be somewhere. */
function hasWords({ title, role, wave = '', number }: CaseRow, text: string): boolean {
  const all = `${title}\n${role}\n${wave}\nUAT-${String(number)}`.toLocaleLowerCase();
  const words = text.toLocaleLowerCase().split(/\s+/);
  return words.every((word) => all.includes(word));
}

const RANKS: Readonly<Record<CasePriority, number>> = { critical: 0, high: 1, medium: 2, low: 3 };

/** In order; what is equal stands by number. @param moduleRank where a module stands in the register's list */
export function sortedRows(
  rows: readonly CaseRow[],
  sort: CaseSort,
  isDescending: boolean,
  moduleRank: (key: string) => number,
): readonly CaseRow[] {
  const compare: Readonly<Record<CaseSort, (one: CaseRow, other: CaseRow) => number>> = {
    number: () => 0,
    title: (one, other) => one.title.localeCompare(other.title),
    module: (one, other) => moduleRank(one.module) - moduleRank(other.module),
    priority: (one, other) => RANKS[one.priority] - RANKS[other.priority],
    changed: (one, other) => one.changedAt - other.changedAt,
  };
  const sign = isDescending ? -1 : 1;
  return [...rows].sort(
    (one, other) => sign * (compare[sort](one, other) || one.number - other.number),
  );
}
