import { useTranslation } from 'react-i18next';
import type { GainFigures } from '../../../../src/training/gain/contract';
import styles from './gain.module.css';
import { useFigures } from './use-figures';

const WIDTH = 120;
const HEIGHT = 16;
const RADIUS = 4;
const MIDDLE = HEIGHT / 2;

/** From the first attempt, a ring, to the one by which people passed, a disc: on the way from 0 to 100 %. */
export function GainLine({ figures: { first, passing } }: { figures: GainFigures }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const x = (score: number) => RADIUS + 1 + (score / 100) * (WIDTH - 2 * RADIUS - 2);
  const label = t('training.effect.gain.fromTo', {
    first: percent(first),
    passing: percent(passing),
  });
  return (
    <svg role="img" aria-label={label} className={styles.line} width={WIDTH} height={HEIGHT}>
      <line className={styles.axis} x1={x(0)} x2={x(100)} y1={MIDDLE} y2={MIDDLE} />
      <line className={styles.way} x1={x(first)} x2={x(passing)} y1={MIDDLE} y2={MIDDLE} />
      <circle className={styles.first} cx={x(first)} cy={MIDDLE} r={RADIUS} />
      <circle className={styles.passing} cx={x(passing)} cy={MIDDLE} r={RADIUS + 1} />
    </svg>
  );
}
