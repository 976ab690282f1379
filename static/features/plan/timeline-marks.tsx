import { smallTicks, type Zoom } from '../../shared/chart/time-axis';
import { cssVariables } from '../../shared/css-variables';
import type { PlanTimes } from './plan-times';
import styles from './timeline.module.css';

/** What runs through all lines of the timeline, drawn once behind them: weeks or months, today, go-live. */
export function TimelineMarks({ times, zoom }: { times: PlanTimes; zoom: Zoom }) {
  const { axis, today, goLive, forecast } = times;
  const at = (isoDate: string) => cssVariables({ '--from': axis.offset(isoDate) });
  // Everybody works towards the end of that day.
  const endOf = (isoDate: string) => cssVariables({ '--from': axis.offset(isoDate) + 1 });
  return (
    <div className={styles.stay} aria-hidden="true">
      <div className={styles.marks}>
        {zoom === 'month' &&
          smallTicks(axis, zoom).map(({ isoDate }) => <span key={isoDate} style={at(isoDate)} />)}
        <span className={styles.goLive} style={endOf(goLive)} />
        {forecast !== undefined && <span className={styles.forecast} style={endOf(forecast)} />}
        {today !== undefined && <span className={styles.today} style={at(today)} />}
      </div>
    </div>
  );
}
