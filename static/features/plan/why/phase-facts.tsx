import { useTranslation } from 'react-i18next';
import type { PhaseLine } from '../plan-lines';
import { AgreedAndForecast } from './agreed-and-forecast';
import { ReasonList } from './reason-list';
import styles from './explanation.module.css';

/** A phase's agreed and forecast days, and what its health says. */
export function PhaseFacts({ line }: { line: PhaseLine }) {
  const { t } = useTranslation();
  const { phase, name } = line;
  return (
    <>
      <p className={styles.title}>
        <bdi>{name}</bdi>
      </p>
      <ReasonList
        title={t('plan.why.health')}
        space="plan.reason"
        reasons={phase.health.reasons}
        itemName={(itemId) => itemId}
      />
      <dl className={styles.facts}>
        <AgreedAndForecast
          agreed={phase.baseline}
          now={phase}
          isActual={phase.actual.finish !== undefined}
          varianceDays={phase.varianceDays}
        />
      </dl>
    </>
  );
}
