import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../shared/text/use-dates';
import styles from './burn-up.module.css';
import { burnUpGeometry, type ChartSize, type LineValues } from './burn-up-geometry';

const SIZES = {
  whole: { width: 480, height: 200, left: 36, right: 128, top: 16, bottom: 28 },
  part: { width: 248, height: 84, left: 4, right: 100, top: 12, bottom: 16 },
} as const satisfies Readonly<Record<string, ChartSize>>;

/** Lines by what they stand for; each is told by its words and its stroke, not by its colour alone. */
export type LineName = 'all' | 'executed' | 'passed' | 'found' | 'closed';

interface BurnUpChartProps {
  readonly size: keyof typeof SIZES;
  readonly label: string;
  readonly lines: readonly LineValues<LineName>[];
  readonly days: { readonly from: string; readonly to: string };
}

/** Amounts day by day against all there is, each line with its name and its last value at its end. */
export function BurnUpChart({ size, label, lines: wanted, days }: BurnUpChartProps) {
  const { t } = useTranslation();
  const { width, height, left, right, top, bottom } = SIZES[size];
  const { lines, most } = useMemo(
    () => burnUpGeometry(wanted, days, SIZES[size]),
    [wanted, days, size],
  );
  const base = height - bottom;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className={`${styles.chart} ${styles[size]}`}
    >
      <line x1={left} y1={base} x2={width - right} y2={base} className={styles.axis} />
      {size === 'whole' && (
        <>
          <line x1={left} y1={top} x2={width - right} y2={top} className={styles.axis} />
          {[0, most].map((value) => (
            <text
              key={value}
              x={left - 8}
              y={(value === 0 ? base : top) + 4}
              textAnchor="end"
              className={styles.tickName}
            >
              {value}
            </text>
          ))}
          <DayNames days={days} y={height - 8} left={left} end={width - right} />
        </>
      )}
      {lines.map(({ name, path, y, value }) => (
        <g key={name}>
          <polyline points={path} className={styles[name]} />
          <text x={width - right + 8} y={y + 4} className={styles.lineName}>
            {t(`uat.burnUp.line.${name}`, { value })}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface DayNamesProps extends Pick<BurnUpChartProps, 'days'> {
  readonly y: number;
  readonly left: number;
  readonly end: number;
}

function DayNames({ days: { from, to }, y, left, end }: DayNamesProps) {
  const dates = useDates();
  return (
    <>
      <text x={left} y={y} textAnchor="start" className={styles.tickName}>
        {dates.shortDay(from)}
      </text>
      {from !== to && (
        <text x={end} y={y} textAnchor="end" className={styles.tickName}>
          {dates.shortDay(to)}
        </text>
      )}
    </>
  );
}
