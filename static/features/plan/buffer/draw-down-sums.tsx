import { useTranslation } from 'react-i18next';
import type { DrawDownView } from '../../../../src/plan/history/contract';
import { useSignedDays } from '../use-signed-days';
import styles from '../plan-parts.module.css';

/** Days taken by either side, less those that it gave back. */
export function DrawDownSums({ lines }: { lines: readonly DrawDownView[] }) {
  const { t } = useTranslation();
  const signed = useSignedDays();
  return (
    <dl className={styles.sums}>
      {(['vendor', 'client'] as const).map((side) => (
        <div key={side}>
          <dt>{t(`buffer.takenBy.${side}`)}</dt>
          <dd>{signed(sumOf(lines.filter((line) => line.side === side)))}</dd>
        </div>
      ))}
      <div>
        <dt>{t('buffer.takenBy.all')}</dt>
        <dd>{signed(sumOf(lines))}</dd>
      </div>
    </dl>
  );
}

function sumOf(lines: readonly DrawDownView[]): number {
  return lines.reduce((sum, { days }) => sum + days, 0);
}
