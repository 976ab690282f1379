import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan-cells.module.css';

/** In the order of the table. */
export const COLUMNS = ['item', 'owner', 'status', 'start', 'finish', 'duration', 'float'] as const;

interface PlanCellProps {
  readonly column: Exclude<(typeof COLUMNS)[number], 'item'>;
  readonly children?: ReactNode;
}

/** A cell of the table; on a card its column's name stands before it, and an empty one is left out. */
export function PlanCell({ column, children }: PlanCellProps) {
  const { t } = useTranslation();
  return (
    <div
      role="gridcell"
      className={styles.cell}
      data-column={column}
      data-label={t(`plan.${column}`)}
      data-empty={children === undefined}
    >
      {children}
    </div>
  );
}
