import inline from './inline/inline.module.css';

interface SortHeadProps {
  readonly name: string;
  /** Whether the register is ordered by this column now. */
  readonly isHere: boolean;
  readonly order: 'ascending' | 'descending';
  readonly onSort: () => void;
}

/** Head of a column by which a register can be ordered. */
export function SortHead({ name, isHere, order, onSort }: SortHeadProps) {
  return (
    <th scope="col" aria-sort={isHere ? order : 'none'}>
      <button type="button" className={inline.sort} onClick={onSort}>
        {name}
        <span aria-hidden>{isHere && (order === 'descending' ? ' ↓' : ' ↑')}</span>
      </button>
    </th>
  );
}
