import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  largeTicks,
  PIXELS_A_DAY,
  smallTicks,
  type Tick,
  type TimeAxis,
  type Zoom,
} from '../../shared/chart/time-axis';
import { cssVariables } from '../../shared/css-variables';
import { useDates, type DateTexts } from '../../shared/text/use-dates';
import { COLUMNS } from './plan-cell';
import cells from './plan-cells.module.css';
import grid from './plan-grid.module.css';
import styles from './timeline.module.css';

/** CSS pixels that a label needs, such as `Nov 2026`; a shorter stretch at an end of the axis goes without. */
const LABEL_WIDTH = 64;

interface PlanGridHeadProps {
  readonly axis: TimeAxis;
  readonly zoom: Zoom;
}

/** The names of the columns, and over the timeline two lines of dates. It is dear to draw and rarely changes. */
export const PlanGridHead = memo(function PlanGridHead({ axis, zoom }: PlanGridHeadProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const large = largeTicks(axis, zoom).filter(
    ({ days }) => days * PIXELS_A_DAY[zoom] >= LABEL_WIDTH,
  );
  return (
    <div role="rowgroup" className={grid.head} data-part="head">
      <div role="row" aria-rowindex={1} className={grid.row}>
        <div role="none" className={grid.table} data-part="table">
          {COLUMNS.map((column) => (
            <div key={column} role="columnheader" className={cells.cell} data-column={column}>
              {t(`plan.${column}`)}
            </div>
          ))}
        </div>
        <div className={styles.dates} aria-hidden="true">
          {large.map((tick) => (
            <span key={`large ${tick.isoDate}`} className={styles.large} style={place(tick)}>
              <span>{zoom === 'month' ? dates.year(tick.isoDate) : dates.month(tick.isoDate)}</span>
            </span>
          ))}
          {smallTicks(axis, zoom).map((tick) => (
            <span key={tick.isoDate} className={styles.small} style={place(tick)}>
              {smallLabel(tick, zoom, dates)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
});

function place({ from, days }: Tick) {
  return cssVariables({ '--from': from, '--days': days });
}

function smallLabel(tick: Tick, zoom: Zoom, dates: DateTexts): string {
  if (zoom !== 'month') return String(Number(tick.isoDate.slice(-2)));
  return tick.days < MOST_OF_A_MONTH ? '' : dates.monthName(tick.isoDate);
}

/** Days; what is left of a month at an end of the axis has no room for its name. */
const MOST_OF_A_MONTH = 14;
