import { useTranslation } from 'react-i18next';
import { FEVER_SIZE, type FeverGeometry } from './fever-geometry';
import styles from './fever-chart.module.css';

/** Both axes from zero, in per cent, each named in words. */
export function FeverAxes({ geometry }: { geometry: FeverGeometry }) {
  const { t } = useTranslation();
  const { place, xTicks, yTicks, top } = geometry;
  const zero = place(0, 0);
  const end = place(100, top);
  return (
    <g className={styles.axes}>
      {xTicks.map((tick) => (
        <text key={tick} x={place(tick, 0).x} y={zero.y + 13} textAnchor="middle">
          {t('unit.percent', { percent: tick })}
        </text>
      ))}
      {yTicks.slice(1).map((tick) => (
        <g key={tick}>
          <line x1={zero.x - 3} x2={zero.x} y1={place(0, tick).y} y2={place(0, tick).y} />
          <text x={zero.x - 5} y={place(0, tick).y + 4} textAnchor="end">
            {t('unit.percent', { percent: tick })}
          </text>
        </g>
      ))}
      <polyline points={`${zero.x},${end.y} ${zero.x},${zero.y} ${end.x},${zero.y}`} fill="none" />
      <line
        x1={zero.x}
        x2={end.x}
        y1={place(0, 100).y}
        y2={place(0, 100).y}
        className={styles.whole}
      />
      <text x={(zero.x + end.x) / 2} y={FEVER_SIZE.height - 5} textAnchor="middle">
        {t('buffer.axis.progress')}
      </text>
      <text
        transform={`translate(12 ${(zero.y + end.y) / 2}) rotate(-90)`}
        textAnchor="middle"
        className={styles.upright}
      >
        {t('buffer.axis.used')}
      </text>
    </g>
  );
}
