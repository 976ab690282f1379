import { useTranslation } from 'react-i18next';
import styles from './register.module.css';

interface ColumnChoiceProps<Column extends string> {
  readonly all: readonly Column[];
  readonly shown: readonly Column[];
  readonly labelOf: (column: Column) => string;
  readonly onToggle: (column: Column) => void;
}

/** Which columns the table has. */
export function ColumnChoice<Column extends string>(props: ColumnChoiceProps<Column>) {
  const { t } = useTranslation();
  return (
    <details className={styles.columnChoice}>
      <summary>{t('register.columns')}</summary>
      <div>
        {props.all.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={props.shown.includes(column)}
              onChange={() => props.onToggle(column)}
            />
            {props.labelOf(column)}
          </label>
        ))}
      </div>
    </details>
  );
}
