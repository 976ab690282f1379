import { useTranslation } from 'react-i18next';
import { useDates } from '../../shared/text/use-dates';
import type { PlanTimes } from './plan-times';
import styles from './plan-table.module.css';

/** The months over the timeline, and what its two lines are. */
export function TimelineHead({ times }: { times: PlanTimes }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { scale } = times;
  return (
    <div className={styles.head}>
      <span className={styles.legend}>
        {t('plan.timeline')}
        <span className={styles.goLive}>
          {t('plan.goLiveMark', { date: dates.shortDay(times.goLive) })}
        </span>
        {times.today >= scale.start && times.today <= scale.finish && (
          <span className={styles.today}>{t('plan.todayMark')}</span>
        )}
      </span>
      <span className={styles.months} aria-hidden="true">
        {scale.ticks.map((tick) => (
          <span key={tick} style={{ left: `${scale.at(tick)}%` }}>
            {dates.month(tick)}
          </span>
        ))}
      </span>
    </div>
  );
}
