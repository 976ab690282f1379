import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExposurePoint } from '../../../../src/risk/register/contract';
import { dayNumber } from '../../../shared/text/day-number';
import { useDates } from '../../../shared/text/use-dates';
import { useNumbers } from '../../plan/people/use-numbers';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import styles from './register.module.css';

/** Exposure over time, as a line from zero or as a table; a line needs two days. */
export function TrendSection({ trend }: { trend: readonly ExposurePoint[] }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const [isTable, setIsTable] = useState(false);
  const [first, last] = [trend[0], trend.at(-1)];
  if (first === undefined || last === undefined || trend.length < 2) {
    return <p className={parts.note}>{t('risk.trend.none')}</p>;
  }
  const finding = t('risk.trend.finding', {
    from: number(first.exposureDays),
    to: number(last.exposureDays),
  });
  return (
    <section className={parts.part} aria-label={t('risk.trend.title')}>
      <h3>{finding}</h3>
      {isTable ? <TrendTable trend={trend} /> : <TrendLine trend={trend} label={finding} />}
      <div className={parts.acts}>
        <Button
          appearance="subtle"
          spacing="compact"
          aria-pressed={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {t('chart.asTable')}
        </Button>
      </div>
    </section>
  );
}

const [WIDTH, HEIGHT, TOP] = [320, 96, 16];

function TrendLine({ trend, label }: { trend: readonly ExposurePoint[]; label: string }) {
  const dates = useDates();
  const number = useNumbers();
  const days = trend.map(({ day }) => dayNumber(day));
  const from = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - from);
  const most = Math.max(1, ...trend.map(({ exposureDays }) => exposureDays));
  const x = (day: string) => ((dayNumber(day) - from) / span) * WIDTH;
  const y = (value: number) => TOP + (1 - value / most) * HEIGHT;
  const line = trend.map(({ day, exposureDays }) => `${x(day)},${y(exposureDays)}`).join(' ');
  const [first, last] = [trend[0], trend.at(-1)];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + TOP + 20}`}
      className={styles.trend}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT + TOP} y2={HEIGHT + TOP} className={styles.axis} />
      <polyline points={line} className={styles.line} />
      <text x="0" y={TOP - 4}>
        {number(most)}
      </text>
      <text x="0" y={HEIGHT + TOP + 14}>
        {dates.shortDay(first?.day ?? '')}
      </text>
      <text x={WIDTH} y={HEIGHT + TOP + 14} textAnchor="end">
        {dates.shortDay(last?.day ?? '')}
      </text>
    </svg>
  );
}

function TrendTable({ trend }: { trend: readonly ExposurePoint[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const number = useNumbers();
  return (
    <Scroller label={t('risk.trend.title')}>
      <table className={`${parts.table} ${styles.inputs}`}>
        <thead>
          <tr>
            <th scope="col">{t('risk.trend.day')}</th>
            <th scope="col" className={parts.number}>
              {t('risk.exposure.product')}
            </th>
            <th scope="col" className={parts.number}>
              {t('risk.trend.open')}
            </th>
            <th scope="col" className={parts.number}>
              {t('risk.trend.high')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...trend].reverse().map(({ day, exposureDays, open, high }) => (
            <tr key={day}>
              <th scope="row">{dates.day(day)}</th>
              <td className={parts.number}>{number(exposureDays)}</td>
              <td className={parts.number}>{open}</td>
              <td className={parts.number}>{high}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
