import styles from './issues.module.css';

/** A heading that sorts by its field, and the other way round when pressed again. */
export function SortHeading({
  label,
  field,
  order,
  onOrder,
}: {
  readonly label: string;
  readonly field: string;
  readonly order: string;
  readonly onOrder: (order: string) => void;
}) {
  const [sortedBy, direction = 'ASC'] = order.split(/\s+/);
  const isSorted = sortedBy === field;
  const isDescending = direction.toUpperCase() === 'DESC';
  return (
    <button
      type="button"
      className={styles.sort}
      onClick={() => onOrder(`${field} ${isSorted && !isDescending ? 'DESC' : 'ASC'}`)}
    >
      {label}
      <span aria-hidden="true">{isSorted ? (isDescending ? ' ↓' : ' ↑') : ''}</span>
    </button>
  );
}
