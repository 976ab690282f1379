import { useTranslation } from 'react-i18next';
import type { FeverPointView } from '../../../../src/plan/history/contract';
import { useDates } from '../../../shared/text/use-dates';
import { Scroller } from '../scroller';
import styles from '../plan-parts.module.css';

/** The points of the fever chart, newest first. */
export function FeverTable({ fever }: { fever: readonly FeverPointView[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Scroller label={t('buffer.chart')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('buffer.day')}</th>
            <th scope="col" className={styles.number}>
              {t('buffer.axis.progress')}
            </th>
            <th scope="col" className={styles.number}>
              {t('buffer.axis.used')}
            </th>
            <th scope="col">{t('buffer.zone')}</th>
          </tr>
        </thead>
        <tbody>
          {[...fever].reverse().map(({ day, progressPercent, usedPercent, zone }) => (
            <tr key={day}>
              <th scope="row">{dates.day(day)}</th>
              <td className={styles.number}>{t('unit.percent', { percent: progressPercent })}</td>
              <td className={styles.number}>{t('unit.percent', { percent: usedPercent })}</td>
              <td>{t(`overview.health.${zone}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
