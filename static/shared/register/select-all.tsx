import styles from './register.module.css';

interface SelectAllProps {
  /** Of the rows that are shown. */
  readonly ids: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly label: string;
  /** Absent for readers: they have no such column. */
  readonly onSelect: ((ids: readonly string[], isSelected: boolean) => void) | undefined;
}

/** Head of the column in which rows are selected. */
export function SelectAll({ ids, selected, label, onSelect }: SelectAllProps) {
  if (onSelect === undefined) return null;
  return (
    <th scope="col" className={styles.mark}>
      <input
        type="checkbox"
        aria-label={label}
        checked={ids.length > 0 && ids.every((id) => selected.has(id))}
        onChange={(event) => onSelect(ids, event.target.checked)}
      />
    </th>
  );
}
