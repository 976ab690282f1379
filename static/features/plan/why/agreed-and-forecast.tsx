import { useTranslation } from 'react-i18next';
import type { DayRange } from '../../../../src/plan/contract';
import { useDates } from '../../../shared/text/use-dates';

interface AgreedAndForecastProps {
  /** Absent as long as the plan has no baseline with it. */
  readonly agreed: DayRange | undefined;
  readonly now: DayRange;
  readonly isActual: boolean;
  /** Working days; negative for earlier. */
  readonly varianceDays: number | undefined;
}

/** The days that were agreed, and those of today's forecast or of what happened, with the days between. */
export function AgreedAndForecast(props: AgreedAndForecastProps) {
  const { agreed, now, isActual, varianceDays = 0 } = props;
  const { t } = useTranslation();
  const dates = useDates();
  const range = ({ start, finish }: DayRange) =>
    start === finish
      ? dates.day(start)
      : t('plan.why.range', { start: dates.day(start), finish: dates.day(finish) });
  return (
    <>
      {agreed !== undefined && (
        <>
          <dt>{t('plan.why.agreed')}</dt>
          <dd>{range(agreed)}</dd>
        </>
      )}
      <dt>{t(isActual ? 'plan.why.actual' : 'plan.why.forecast')}</dt>
      <dd>
        {range(now)}
        {varianceDays !== 0 && (
          <strong>
            {' '}
            {t(varianceDays > 0 ? 'plan.why.later' : 'plan.why.earlier', {
              count: Math.abs(varianceDays),
            })}
          </strong>
        )}
      </dd>
    </>
  );
}
