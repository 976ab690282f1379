import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../../src/risk/contract';
import styles from './inline.module.css';
import { InlineForm } from './inline-form';
import type { InlineColumn } from './inline-draft';
import type { InlineEdit } from './use-inline-edit';

interface InlineCellProps {
  readonly risk: RiskView;
  readonly title: string;
  readonly column: InlineColumn;
  readonly edit: InlineEdit;
  /** What the cell says. */
  readonly children: ReactNode;
}

/** A cell that becomes a form when it is pressed: Enter saves, Escape leaves it as it was. */
export function InlineCell({ risk, title, column, edit, children }: InlineCellProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const label = t('risk.inline.act', { field: t(`risk.column.${column}`), title });
  if (!isOpen) {
    return (
      <button
        type="button"
        className={styles.cell}
        aria-label={label}
        onClick={() => {
          edit.save.reset();
          setIsOpen(true);
        }}
      >
        {children}
      </button>
    );
  }
  return (
    <div className={styles.open} role="group" aria-label={label}>
      <InlineForm {...{ risk, column, edit }} onClose={() => setIsOpen(false)} />
    </div>
  );
}
