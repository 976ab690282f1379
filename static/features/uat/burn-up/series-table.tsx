import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BurnUpPart, BurnUpSeries } from '../../../../src/uat/burn-up/contract';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../cycle/cycle.module.css';
import own from './burn-up.module.css';

interface SeriesTableProps {
  readonly by: BurnUpPart;
  readonly series: readonly BurnUpSeries[];
  readonly nameOf: (key: string) => string;
}

/** The numbers behind the drawings, a line for each day on which one of them moved. */
export function SeriesTable({ by, series, nameOf }: SeriesTableProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const title = t(`uat.burnUp.by.${by}.title`);
  // There may be thousands of lines: they are written when somebody looks at them.
  const [isOpen, setIsOpen] = useState(false);
  const columns =
    by === 'severity'
      ? (['found', 'closed'] as const)
      : by === 'module'
        ? (['total', 'executed', 'passed'] as const)
        : (['total', 'executed'] as const);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('uat.burnUp.table')}</summary>
      {isOpen && (
        <table className={`${styles.counts} ${own.numbers}`} aria-label={title}>
          <thead>
            <tr>
              {([by, 'day', ...columns] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`uat.burnUp.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.flatMap(({ key, points }) =>
              points.map(({ day, total, done, passed }) => (
                <tr key={`${key} ${day}`}>
                  <th scope="row">
                    <bdi>{nameOf(key)}</bdi>
                  </th>
                  <td>{dates.day(day)}</td>
                  <td>{total}</td>
                  <td>{done}</td>
                  {passed !== undefined && <td>{passed}</td>}
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </details>
  );
}
