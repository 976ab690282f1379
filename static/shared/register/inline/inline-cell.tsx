import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  const cell = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever works by keyboard goes on from where he was.
    if (wasOpen.current && !isOpen) cell.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button
        ref={cell}
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
