import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { missingForTreatment, movesFrom } from '../../../../src/risk/states/contract';

/** What treatment still needs, as long as the risk can come to it; nothing when nothing is missing. */
export function MissingForTreatment({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const isAhead = risk.state === 'identified' || movesFrom(risk.state).includes('treating');
  const needs = isAhead ? missingForTreatment(risk) : [];
  if (needs.length === 0) return null;
  return (
    <section aria-label={t('risk.needs.title')}>
      <p>{t('risk.needs.title')}</p>
      <ul>
        {needs.map((need) => (
          <li key={need}>{t(`risk.needs.${need}`)}</li>
        ))}
      </ul>
    </section>
  );
}
