import { useState } from 'react';

/**
 * Which columns of a register are shown; the browser keeps it.
 * @param name Under which it is kept.
 * @param all Columns that may be left out, in their order.
 * @param usual What is shown until somebody chooses.
 */
export function useColumns<Column extends string>(
  name: string,
  all: readonly Column[],
  usual: readonly Column[],
) {
  const [columns, setColumns] = useState(() => readColumns(name, all) ?? usual);
  const toggle = (column: Column) => {
    const next = all.filter((one) => columns.includes(one) !== (one === column));
    setColumns(next);
    keepColumns(name, next);
  };
  return { columns, toggle };
}

function readColumns<Column extends string>(
  name: string,
  all: readonly Column[],
): readonly Column[] | undefined {
  try {
    const kept = localStorage.getItem(name);
    return kept === null ? undefined : all.filter((column) => kept.split('.').includes(column));
  } catch {
    return undefined;
  }
}

function keepColumns(name: string, columns: readonly string[]): void {
  try {
    localStorage.setItem(name, columns.join('.'));
  } catch {
    // A browser that keeps nothing shows the usual columns next time.
  }
}
