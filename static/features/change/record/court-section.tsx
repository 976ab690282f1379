import { useTranslation } from 'react-i18next';
import type { ChangeCourt } from '../../../../src/change/court/contract';
import styles from '../../../shared/register/record.module.css';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';

/** For how many working days each side was waited for so far; each stay on demand. */
export function CourtSection({ court: { days, stays } }: { court: ChangeCourt }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (days.client + days.vendor === 0 && stays.length < 2) return null;
  const daysOf = (count: number) => t('unit.workingDays', { count });
  return (
    <details>
      <summary>
        {t('change.soFar', { client: daysOf(days.client), vendor: daysOf(days.vendor) })}
      </summary>
      <div className={parts.part}>
        <dl className={styles.lines}>
          {stays.map(({ state, side, since, until, days: count }) => (
            <div key={`${since} ${state}`}>
              <dt>
                {t(`change.state.${state}`)} · {t(`buffer.sides.${side}`)}
              </dt>
              <dd>
                {until === undefined
                  ? t('change.waits.since', { day: dates.day(since) })
                  : `${dates.day(since)} – ${dates.day(until)}`}
                {' · '}
                {daysOf(count)}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
