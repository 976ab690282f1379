import { useTranslation } from 'react-i18next';
import type { ZoneRule } from '../../../../src/plan/settings/contract';
import { zoneBorders, type FeverGeometry } from './fever-geometry';
import styles from './fever-chart.module.css';

interface FeverZonesProps {
  readonly id: string;
  readonly geometry: FeverGeometry;
  readonly rule: ZoneRule;
  readonly isSmall: boolean;
}

/** The three zones, told apart by pattern and by word; colour only underlines it. */
export function FeverZones({ id, geometry, rule, isSmall }: FeverZonesProps) {
  const { t } = useTranslation();
  const { zones, place, top } = geometry;
  const middle = zoneBorders(72, rule);
  const labels = [
    { zone: 'late', at: place(22, (zoneBorders(22, rule).late + top) / 2) },
    { zone: 'watch', at: place(72, (middle.pace + middle.late) / 2) },
    { zone: 'onPace', at: place(78, zoneBorders(78, rule).pace / 2) },
  ] as const;
  return (
    <>
      <defs>
        <pattern id={`${id}-watch`} width="8" height="8" patternUnits="userSpaceOnUse">
          <circle cx="2" cy="2" r="0.9" className={styles.watchMark} />
          <circle cx="6" cy="6" r="0.9" className={styles.watchMark} />
        </pattern>
        <pattern id={`${id}-late`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" className={styles.lateMark} />
        </pattern>
      </defs>
      <polygon points={zones.onPace} className={styles.onPace} />
      <polygon points={zones.watch} className={styles.watch} />
      <polygon points={zones.watch} fill={`url(#${id}-watch)`} />
      <polygon points={zones.late} className={styles.late} />
      <polygon points={zones.late} fill={`url(#${id}-late)`} />
      {!isSmall &&
        labels.map(({ zone, at }) => (
          <text key={zone} x={at.x} y={at.y + 4} className={styles.zoneName}>
            {t(`overview.health.${zone}`)}
          </text>
        ))}
    </>
  );
}
