import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneRule } from '../../../../src/plan/settings/contract';
import type { FeverPointView } from '../../../../src/plan/history/contract';
import { useDates } from '../../../shared/text/use-dates';
import { FeverAxes } from './fever-axes';
import { FEVER_SIZE, feverGeometry, type FeverGeometry } from './fever-geometry';
import { FeverZones } from './fever-zones';
import styles from './fever-chart.module.css';

interface FeverChartProps {
  readonly fever: readonly FeverPointView[];
  readonly rule: ZoneRule;
  /** The finding, in words, for those who do not see the drawing. */
  readonly label: string;
  /** Without axes and days, for a tile. */
  readonly isSmall?: boolean;
}

/** The path of the buffer through its zones: how much of it was used when how much of the chain was done. */
export function FeverChart({ fever, rule, label, isSmall = false }: FeverChartProps) {
  const id = useId();
  const geometry = useMemo(() => feverGeometry(fever, rule), [fever, rule]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${FEVER_SIZE.width} ${FEVER_SIZE.height}`}
      className={isSmall ? styles.small : styles.chart}
    >
      <FeverZones id={id} geometry={geometry} rule={rule} isSmall={isSmall} />
      {!isSmall && <FeverAxes geometry={geometry} />}
      <polyline points={geometry.path} className={styles.path} />
      <FeverPoints geometry={geometry} isSmall={isSmall} />
    </svg>
  );
}

function FeverPoints({ geometry, isSmall }: { geometry: FeverGeometry; isSmall: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const last = geometry.points.length - 1;
  return geometry.points.map((point, index) => {
    const isRight = point.x > FEVER_SIZE.width * 0.6;
    const isLast = index === last;
    return (
      <g key={point.day}>
        <circle
          cx={point.x}
          cy={point.y}
          r={isLast ? (isSmall ? 9 : 5) : isSmall ? 4 : 2.5}
          className={isLast ? styles.now : styles.point}
        />
        {!isSmall && point.hasLabel && (
          <text
            x={point.x + (isRight ? -8 : 8)}
            y={Math.max(12, point.y - 6)}
            textAnchor={isRight ? 'end' : 'start'}
            className={isLast ? styles.nowName : styles.dayName}
          >
            {isLast
              ? t('buffer.lastPoint', {
                  day: dates.shortDay(point.day),
                  percent: point.usedPercent,
                })
              : dates.shortDay(point.day)}
          </text>
        )}
      </g>
    );
  });
}
