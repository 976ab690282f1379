import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../../src/plan/contract';
import { useDates } from '../../shared/text/use-dates';
import { PlanCell } from './plan-cell';
import styles from './plan-cells.module.css';

/** The time set aside before go-live: nobody's work, and so a line of its own kind. */
export function BufferCells({ buffer }: Pick<PlanView, 'buffer'>) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <div role="rowheader" className={styles.cell} data-column="item">
        <span className={styles.name}>
          {/* The keyboard goes by the pages' own navigation: a grid has one stop. */}
          <Link to="/plan/buffer" tabIndex={-1}>
            {t('plan.buffer')}
          </Link>
          <span className={styles.meta}>
            {t('unit.workingDays', { count: buffer.days })}
            {' · '}
            {t('plan.bufferUsed', { percent: buffer.usedPercent })}
          </span>
        </span>
      </div>
      <PlanCell column="owner" />
      <PlanCell column="status" />
      <PlanCell column="start">{dates.day(buffer.start)}</PlanCell>
      <PlanCell column="finish">{dates.day(buffer.finish)}</PlanCell>
      <PlanCell column="duration">{t('unit.days', { count: buffer.days })}</PlanCell>
      <PlanCell column="float" />
    </>
  );
}
