import type { ReactNode } from 'react';
import parts from './plan-parts.module.css';
import { Scroller } from './scroller';

interface NamedTableProps {
  readonly label: string;
  readonly columns: readonly { readonly head: string; readonly isNumber?: boolean }[];
  readonly className?: string | undefined;
  /** Its rows. */
  readonly children: ReactNode;
}

/** A table under a name, with the heads of its columns, that scrolls inside itself. */
export function NamedTable({ label, columns, className = '', children }: NamedTableProps) {
  return (
    <Scroller label={label}>
      <table className={`${parts.table} ${className}`} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ head, isNumber = false }) => (
              <th key={head} scope="col" className={isNumber ? parts.number : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroller>
  );
}
