import styles from './register.module.css';

interface SelectRowProps {
  readonly id: string;
  readonly isSelected: boolean;
  readonly label: string;
  /** Absent for readers: they have no such column. */
  readonly onSelect: ((ids: readonly string[], isSelected: boolean) => void) | undefined;
}

/** Cell in which a row is selected. */
export function SelectRow({ id, isSelected, label, onSelect }: SelectRowProps) {
  if (onSelect === undefined) return null;
  return (
    <td className={styles.mark}>
      <input
        type="checkbox"
        aria-label={label}
        checked={isSelected}
        onChange={(event) => onSelect([id], event.target.checked)}
      />
    </td>
  );
}
