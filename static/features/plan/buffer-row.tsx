import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../src/plan/contract';
import { useDates } from '../../shared/text/use-dates';
import type { PlanTimes } from './plan-times';
import { TimelineBar } from './timeline-bar';
import styles from './plan-table.module.css';

interface BufferRowProps {
  readonly buffer: PlanView['buffer'];
  readonly times: PlanTimes;
}

/** The time set aside before go-live: nobody's work, and so a row of its own kind. */
export function BufferRow({ buffer, times }: BufferRowProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <tr className={styles.buffer}>
      <th scope="row" className={styles.item}>
        {t('plan.buffer')}
      </th>
      <td colSpan={2}>{t('plan.bufferUsed', { percent: buffer.usedPercent })}</td>
      <td data-label={t('plan.start')}>{dates.day(buffer.start)}</td>
      <td data-label={t('plan.finish')}>{dates.day(buffer.finish)}</td>
      <td data-label={t('plan.duration')} className={styles.number}>
        {t('unit.days', { count: buffer.days })}
      </td>
      <td className={styles.empty} />
      <td className={styles.timeline}>
        <TimelineBar start={buffer.start} finish={buffer.finish} look="buffer" times={times} />
      </td>
    </tr>
  );
}
