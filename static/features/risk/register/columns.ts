import { useState } from 'react';

/** Columns that may be left out, in their order; what the risk is stays. */
export const COLUMNS = [
  'band',
  'rating',
  'category',
  'phase',
  'owner',
  'proximity',
  'review',
  'state',
] as const;
export type Column = (typeof COLUMNS)[number];

const KEY = 'rollout.risks.columns';
const USUAL: readonly Column[] = ['band', 'rating', 'owner', 'proximity', 'review', 'state'];

/** Which columns are shown; the browser keeps it. */
export function useColumns() {
  const [columns, setColumns] = useState(readColumns);
  const toggle = (column: Column) => {
    const next = COLUMNS.filter((one) => columns.includes(one) !== (one === column));
    setColumns(next);
    keepColumns(next);
  };
  return { columns, toggle };
}

function readColumns(): readonly Column[] {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return USUAL;
    return COLUMNS.filter((column) => kept.split('.').includes(column));
  } catch {
    return USUAL;
  }
}

function keepColumns(columns: readonly Column[]): void {
  try {
    localStorage.setItem(KEY, columns.join('.'));
  } catch {
    // A browser that keeps nothing shows the usual columns next time.
  }
}
