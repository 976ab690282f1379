import { useTranslation } from 'react-i18next';
import { COLUMNS, type Column } from './columns';
import styles from './register.module.css';

interface ColumnChoiceProps {
  readonly columns: readonly Column[];
  readonly onToggle: (column: Column) => void;
}

/** Which columns the table has. */
export function ColumnChoice({ columns, onToggle }: ColumnChoiceProps) {
  const { t } = useTranslation();
  return (
    <details className={styles.columnChoice}>
      <summary>{t('risk.columns')}</summary>
      <div>
        {COLUMNS.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={columns.includes(column)}
              onChange={() => onToggle(column)}
            />
            {t(`risk.column.${column}`)}
          </label>
        ))}
      </div>
    </details>
  );
}
