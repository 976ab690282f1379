import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExposurePoint } from '../../../../src/risk/register/contract';
import { AsTable } from '../../../shared/chart/as-table';
import { useDates } from '../../../shared/text/use-dates';
import { useNumbers } from '../../plan/people/use-numbers';
import { NamedTable } from '../../plan/named-table';
import parts from '../../plan/plan-parts.module.css';
import styles from './register.module.css';
import { TrendLine } from './trend-line';

/** How exposure burns down over the whole engagement, as a line or as a table; a line needs two days. */
export function TrendSection({ trend }: { trend: readonly ExposurePoint[] }) {
  const { t } = useTranslation();
  const number = useNumbers();
  const dates = useDates();
  const [isTable, setIsTable] = useState(false);
  const [first, last] = [trend[0], trend.at(-1)];
  if (first === undefined || last === undefined || trend.length < 2) {
    return <p className={parts.note}>{t('risk.trend.none')}</p>;
  }
  const worst = trend.reduce((most, point) =>
    point.exposureDays > most.exposureDays ? point : most,
  );
  const finding = t(`risk.trend.${directionOf(first.exposureDays, last.exposureDays)}`, {
    from: number(first.exposureDays),
    to: number(last.exposureDays),
    since: dates.day(first.day),
  });
  const hasPeak = worst.exposureDays > Math.max(first.exposureDays, last.exposureDays);
  return (
    <section className={parts.part} aria-label={t('risk.trend.title')}>
      <h3>{finding}</h3>
      {hasPeak && (
        <p>
          {t('risk.trend.peak', { days: number(worst.exposureDays), day: dates.day(worst.day) })}
        </p>
      )}
      {isTable ? <TrendTable trend={trend} /> : <TrendLine trend={trend} label={finding} />}
      <div className={parts.acts}>
        <AsTable isTable={isTable} onChange={setIsTable} />
      </div>
    </section>
  );
}

function directionOf(from: number, to: number): 'fell' | 'rose' | 'stayed' {
  if (to < from) return 'fell';
  return to > from ? 'rose' : 'stayed';
}

function TrendTable({ trend }: { trend: readonly ExposurePoint[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const number = useNumbers();
  return (
    <NamedTable
      label={t('risk.trend.title')}
      className={styles.inputs}
      columns={[
        { head: t('risk.trend.day') },
        { head: t('risk.exposure.product'), isNumber: true },
        { head: t('risk.trend.open'), isNumber: true },
        { head: t('risk.trend.high'), isNumber: true },
      ]}
    >
      {[...trend].reverse().map(({ day, exposureDays, open, high }) => (
        <tr key={day}>
          <th scope="row">{dates.day(day)}</th>
          <td className={parts.number}>{number(exposureDays)}</td>
          <td className={parts.number}>{open}</td>
          <td className={parts.number}>{high}</td>
        </tr>
      ))}
    </NamedTable>
  );
}
