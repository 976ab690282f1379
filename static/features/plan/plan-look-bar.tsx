import { useTranslation } from 'react-i18next';
import { ZOOMS } from '../../shared/chart/time-axis';
import { Choice } from '../../shared/form/choice';
import { useDates } from '../../shared/text/use-dates';
import { COLUMN_SETS, TIMELINE_MARKS, type PlanLook } from './plan-look';
import type { PlanTimes } from './plan-times';
import styles from './plan-toolbar.module.css';

interface PlanLookBarProps {
  readonly look: PlanLook;
  readonly times: PlanTimes;
  readonly onChange: (values: Partial<PlanLook>) => void;
  readonly onGoTo: (isoDate: string) => void;
}

/** How far the timeline is opened and how much of the table is seen; the two lines drawn in it lead to their days. */
export function PlanLookBar({ look, times, onChange, onGoTo }: PlanLookBarProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { today, goLive, forecast } = times;
  return (
    <div className={styles.look} role="group" aria-label={t('plan.look')}>
      <Choice
        label={t('plan.zoom')}
        value={look.zoom}
        options={ZOOMS.map((value) => ({ value, label: t(`plan.zooms.${value}`) }))}
        onChange={(zoom) => zoom !== '' && onChange({ zoom })}
      />
      <Choice
        label={t('plan.columns')}
        value={look.columns}
        options={COLUMN_SETS.map((value) => ({ value, label: t(`plan.columnSets.${value}`) }))}
        onChange={(columns) => columns !== '' && onChange({ columns })}
      />
      {TIMELINE_MARKS.map((mark) => (
        <label key={mark} className={styles.check}>
          <input
            type="checkbox"
            checked={!look.hidden.includes(mark)}
            onChange={({ target }) =>
              onChange({
                hidden: target.checked
                  ? look.hidden.filter((each) => each !== mark)
                  : [...look.hidden, mark],
              })
            }
          />
          {t(`plan.marks.${mark}`)}
        </label>
      ))}
      {today !== undefined && (
        <button
          type="button"
          className={`${styles.jump} ${styles.today}`}
          onClick={() => onGoTo(today)}
        >
          {t('plan.todayMark')}
        </button>
      )}
      <button type="button" className={styles.jump} onClick={() => onGoTo(goLive)}>
        {t('plan.goLiveMark', { date: dates.day(goLive) })}
      </button>
      {forecast !== undefined && (
        <button
          type="button"
          className={`${styles.jump} ${styles.forecast}`}
          onClick={() => onGoTo(forecast)}
        >
          {t('plan.forecastMark', { date: dates.day(forecast) })}
        </button>
      )}
    </div>
  );
}
