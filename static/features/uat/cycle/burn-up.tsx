import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BurnUpPoint } from '../../../../src/uat/cycle/contract';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { BURN_UP_SIZE, burnUpGeometry } from './burn-up-geometry';
import styles from './cycle.module.css';

/** Cases executed and passed, day by day, against all of the cycle; the numbers behind a toggle. */
export function BurnUp({ points }: { points: readonly BurnUpPoint[] }) {
  const { t } = useTranslation();
  const last = points.at(-1);
  if (last === undefined) return null;
  const finding = t('uat.burnUp.finding', {
    executed: last.executed,
    total: last.total,
    passed: last.passed,
  });
  return (
    <section className={parts.part} aria-label={t('uat.burnUp.title')}>
      <h3>{finding}</h3>
      <BurnUpChart points={points} label={finding} />
      <details>
        <summary>{t('uat.burnUp.table')}</summary>
        <BurnUpTable points={points} />
      </details>
    </section>
  );
}

function BurnUpChart({ points, label }: { points: readonly BurnUpPoint[]; label: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { lines, days, most } = useMemo(() => burnUpGeometry(points), [points]);
  const { width, height, left, right, top, bottom } = BURN_UP_SIZE;
  const base = height - bottom;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className={styles.chart}
    >
      <line x1={left} y1={base} x2={width - right} y2={base} className={styles.axis} />
      <line x1={left} y1={top} x2={width - right} y2={top} className={styles.axis} />
      <text x={left - 8} y={base + 4} textAnchor="end" className={styles.tickName}>
        0
      </text>
      <text x={left - 8} y={top + 4} textAnchor="end" className={styles.tickName}>
        {most}
      </text>
      {days.map(({ day, x }, index) => (
        <text
          key={day}
          x={x}
          y={height - 8}
          textAnchor={index === 0 ? 'start' : 'end'}
          className={styles.tickName}
        >
          {dates.shortDay(day)}
        </text>
      ))}
      {lines.map(({ name, path, y, value }) => (
        <g key={name}>
          <polyline points={path} className={styles[name]} />
          <text x={width - right + 8} y={y + 4} className={styles.lineName}>
            {t(`uat.burnUp.line.${name}`, { value })}
          </text>
        </g>
      ))}
    </svg>
  );
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
