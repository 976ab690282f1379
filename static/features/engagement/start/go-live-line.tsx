import { useTranslation } from 'react-i18next';
import { useDates } from '../../../shared/text/use-dates';
import type { StepProps } from './step-props';
import styles from './form-step.module.css';

/** What the dates so far come to, said as soon as the back end has worked it out. */
export function GoLiveLine({ preview }: Pick<StepProps, 'preview'>) {
  const { t } = useTranslation();
  const dates = useDates();
  const { data, isCurrent } = preview;
  const text =
    data === undefined || data.phases.length === 0
      ? t(isCurrent ? 'start.dates.goLiveLater' : 'start.dates.computing')
      : t('start.dates.goLive', {
          date: dates.weekday(data.goLive),
          buffer: t('unit.workingDays', { count: data.buffer.days }),
          finish: dates.day(data.finish),
        });
  return (
    <p role="status" className={`${styles.result} ${isCurrent ? '' : styles.stale}`}>
      {text}
    </p>
  );
}
