import { useState, type ReactNode } from 'react';
import styles from './inline.module.css';

interface InlineCellProps {
  /** What pressing it changes, and of what. */
  readonly label: string;
  readonly onOpen: () => void;
  readonly form: (close: () => void) => ReactNode;
  /** What the cell says. */
  readonly children: ReactNode;
}

/** A cell that becomes a form when it is pressed: Enter saves, Escape leaves it as it was. */
export function InlineCell({ label, onOpen, form, children }: InlineCellProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <button
        type="button"
        className={styles.cell}
        aria-label={label}
        onClick={() => {
          onOpen();
          setIsOpen(true);
        }}
      >
        {children}
      </button>
    );
  }
  return (
    <div className={styles.open} role="group" aria-label={label}>
      {form(() => setIsOpen(false))}
    </div>
  );
}
