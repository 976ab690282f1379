import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { AsTable } from '../../../shared/chart/as-table';
import { FeverChart } from './fever-chart';
import { FeverTable } from './fever-table';
import styles from '../plan-parts.module.css';

interface FeverSectionProps {
  readonly plan: PlanView;
  readonly finding: string;
}

/** The fever chart with the rule that it follows, or the same as a table. */
export function FeverSection({ plan, finding }: FeverSectionProps) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const { fever, settings } = plan;
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return (
    <section className={styles.part}>
      <h3>{t('buffer.chart')}</h3>
      {isTable ? (
        <FeverTable fever={fever} />
      ) : (
        <FeverChart fever={fever} rule={settings.rule} label={finding} />
      )}
      <p className={styles.note}>
        {t('buffer.rule', {
          paceBase: percent(settings.rule.paceBase),
          paceSlope: percent(settings.rule.paceSlope),
          lateBase: percent(settings.rule.lateBase),
          lateSlope: percent(settings.rule.lateSlope),
        })}
      </p>
      {fever.length < 2 && <p className={styles.note}>{t('buffer.noHistory')}</p>}
      <div className={styles.acts}>
        <AsTable isTable={isTable} onChange={setIsTable} />
      </div>
    </section>
  );
}
