import { useTranslation } from 'react-i18next';
import type { TimeScale } from '../../shared/chart/time-scale';
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
        {fewTicks(scale).map((tick) => (
          <span key={tick} style={{ left: `${scale.at(tick)}%` }}>
            {dates.month(tick)}
          </span>
        ))}
      </span>
    </div>
  );
}

const MOST_TICKS = 4;

/** As many months as the narrow column has room for; none whose name would run out of it. */
function fewTicks(scale: TimeScale): readonly string[] {
  const step = Math.ceil(scale.ticks.length / MOST_TICKS);
  return scale.ticks.filter((tick, index) => index % step === 0 && scale.at(tick) < 80);
}
