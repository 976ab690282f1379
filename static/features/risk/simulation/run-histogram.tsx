import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Simulation } from '../../../../src/risk/simulation/contract';
import { useDates } from '../../../shared/text/use-dates';
import { RUN_SIZE, runGeometry } from './run-geometry';
import styles from './simulation.module.css';

interface RunHistogramProps {
  readonly simulation: Simulation;
  /** The finding, in words, for those who do not see the drawing. */
  readonly label: string;
}

const BASE = RUN_SIZE.top + RUN_SIZE.plot;

/** How many runs are ready on which day, with P50, P80 and the committed go-live. */
export function RunHistogram({ simulation, label }: RunHistogramProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { bars, xOf } = useMemo(() => runGeometry(simulation), [simulation]);
  const { columns, committed, p50, p80 } = simulation;
  const mark = (percent: number, day: string) =>
    t('risk.simulation.mark', { percent, day: dates.shortDay(day) });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${RUN_SIZE.width} ${BASE + RUN_SIZE.bottom}`}
      className={styles.histogram}
    >
      {bars.map(({ key, x, width, height, isLate }) => (
        <rect
          key={key}
          x={x}
          y={BASE - height}
          width={width}
          height={height}
          className={isLate ? styles.late : styles.ready}
        />
      ))}
      <line x1="0" x2={RUN_SIZE.width} y1={BASE} y2={BASE} className={styles.axis} />
      <Mark x={xOf(p50)} line={1} text={mark(50, p50)} side="left" />
      <Mark x={xOf(p80)} line={2} text={mark(80, p80)} side="right" />
      {committed !== undefined && (
        <Mark
          x={xOf(committed.day)}
          line={3}
          text={t('risk.simulation.committedMark', { day: dates.shortDay(committed.day) })}
          side={committed.day < p80 ? 'left' : 'right'}
          isCommitted
        />
      )}
      <text x="0" y={BASE + 14}>
        {dates.shortDay(columns[0]?.from ?? '')}
      </text>
      <text x={RUN_SIZE.width} y={BASE + 14} textAnchor="end">
        {dates.shortDay(columns.at(-1)?.to ?? '')}
      </text>
    </svg>
  );
}

interface MarkProps {
  readonly x: number;
  /** Of the labels, from above. */
  readonly line: number;
  readonly text: string;
  /** Away from the other marks, as long as there is room for a label. */
  readonly side: 'left' | 'right';
  readonly isCommitted?: boolean;
}

const LINE_HEIGHT = 14;
/** Of a label, in both languages. */
const LABEL_WIDTH = 120;

/** A day with its name. */
function Mark({ x, line, text, side, isCommitted = false }: MarkProps) {
  const isLeft = side === 'left' ? x > LABEL_WIDTH : x > RUN_SIZE.width - LABEL_WIDTH;
  const y = line * LINE_HEIGHT;
  return (
    <g className={isCommitted ? styles.committed : styles.mark}>
      <line x1={x} x2={x} y1={y - 8} y2={BASE} />
      <text x={x + (isLeft ? -4 : 4)} y={y} textAnchor={isLeft ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  );
}
