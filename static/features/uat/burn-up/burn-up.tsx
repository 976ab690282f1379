import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BurnUpPoint } from '../../../../src/uat/burn-up/contract';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { BurnUpChart, type LineName } from './burn-up-chart';
import type { LineValues } from './burn-up-geometry';
import styles from '../cycle/cycle.module.css';

/** Cases executed and passed, day by day, against all of the cycle; the numbers behind a toggle. */
export function BurnUp({ points }: { points: readonly BurnUpPoint[] }) {
  const { t } = useTranslation();
  const lines = useMemo(() => linesOf(points), [points]);
  const first = points[0];
  const last = points.at(-1);
  const days = useMemo(() => ({ from: first?.day ?? '', to: last?.day ?? '' }), [first, last]);
  if (last === undefined) return null;
  const finding = t('uat.burnUp.finding', {
    executed: last.executed,
    total: last.total,
    passed: last.passed,
  });
  return (
    <section className={parts.part} aria-label={t('uat.burnUp.title')}>
      <h3>{finding}</h3>
      <BurnUpChart size="whole" label={finding} {...{ lines, days }} />
      <details>
        <summary>{t('uat.burnUp.table')}</summary>
        <BurnUpTable points={points} />
      </details>
    </section>
  );
}

function linesOf(points: readonly BurnUpPoint[]): readonly LineValues<LineName>[] {
  const values = (field: 'total' | 'executed' | 'passed') =>
    points.map((point) => ({ day: point.day, value: point[field] }));
  return [
    { name: 'all', values: values('total') },
    { name: 'executed', values: values('executed') },
    { name: 'passed', values: values('passed') },
  ];
}

function BurnUpTable({ points }: { points: readonly BurnUpPoint[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <table className={styles.counts} aria-label={t('uat.burnUp.title')}>
      <thead>
        <tr>
          {(['day', 'total', 'executed', 'passed'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`uat.burnUp.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ day, total, executed, passed }) => (
          <tr key={day}>
            <th scope="row">{dates.day(day)}</th>
            <td>{total}</td>
            <td>{executed}</td>
            <td>{passed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
