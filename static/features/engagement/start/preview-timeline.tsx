import { Fragment, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../../../src/engagement/contract';
import { Hatch } from '../../../shared/chart/hatch';
import { timeScale } from '../../../shared/chart/time-scale';
import { dayNumber, isoDay } from '../../../shared/text/day-number';
import { useDates } from '../../../shared/text/use-dates';
import styles from './preview-step.module.css';

/** Phases on a line of time, and the buffer as a block before go-live. The tree below says the same in words. */
export function PreviewTimeline({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const dates = useDates();
  const hatch = useId();
  const { phases, buffer, goLive, finish } = preview;
  const starts = phases.map(({ start }) => start).sort();
  const scale = timeScale(starts[0] ?? goLive, finish);
  const goLiveEnd = scale.at(isoDay(dayNumber(goLive) + 1));
  // A name at the very end would run out of the picture.
  const ticks = scale.ticks.filter((tick) => scale.at(tick) < 92);
  const rows = [
    ...phases.map((phase) => ({ ...phase, isBuffer: false })),
    {
      key: 'buffer',
      name: t('plan.buffer'),
      start: buffer.start,
      finish: buffer.finish,
      isBuffer: true,
    },
  ].sort((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1));
  return (
    <figure className={styles.figure}>
      <figcaption>
        {t('start.preview.timeline', { start: dates.day(scale.start), finish: dates.day(finish) })}
      </figcaption>
      <div className={styles.chart} aria-hidden="true">
        <div className={styles.ticks}>
          {ticks.map((tick) => (
            <span key={tick} style={{ left: `${scale.at(tick)}%` }}>
              {dates.month(tick)}
            </span>
          ))}
        </div>
        {rows.map((row) => {
          const { x, width } = scale.span(row.start, row.finish);
          return (
            <Fragment key={row.key}>
              <span className={styles.label}>{row.name}</span>
              <svg className={styles.bar} focusable="false">
                {row.isBuffer && <Hatch id={hatch} />}
                <rect
                  x={`${x}%`}
                  width={`${width}%`}
                  y="3"
                  height="14"
                  rx="3"
                  fill={row.isBuffer ? `url(#${hatch})` : 'var(--ds-chart-brand, #357de8)'}
                />
                <line
                  x1={`${goLiveEnd}%`}
                  x2={`${goLiveEnd}%`}
                  y1="0"
                  y2="20"
                  stroke="var(--ds-border-success, #6a9a23)"
                  strokeWidth="2"
                />
              </svg>
            </Fragment>
          );
        })}
      </div>
      <p className={styles.sentence}>
        {t('start.preview.goLiveLine', { date: dates.day(goLive) })}
      </p>
    </figure>
  );
}
