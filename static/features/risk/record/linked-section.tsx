import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { RiskRecordView } from '../../../../src/risk/contract';
import parts from '../../plan/plan-parts.module.css';

/** The risks that the response brings, and those whose response brings this one; without any there is no section. */
export function LinkedSection({ record }: { record: Pick<RiskRecordView, 'risk' | 'linked'> }) {
  const { t } = useTranslation();
  const { risk, linked } = record;
  const lists = {
    title: linked.filter(({ riskId }) => risk.secondaryRiskIds?.includes(riskId) === true),
    // What a risk says of itself counts: the way back may be older.
    back: linked.filter(({ secondaryRiskIds }) => secondaryRiskIds?.includes(risk.riskId) === true),
  };
  return (['title', 'back'] as const)
    .filter((name) => lists[name].length > 0)
    .map((name) => (
      <section key={name} className={parts.part} aria-label={t(`risk.secondary.${name}`)}>
        <h3>{t(`risk.secondary.${name}`)}</h3>
        <LinkedList risks={lists[name]} />
      </section>
    ));
}

function LinkedList({ risks }: { risks: RiskRecordView['linked'] }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  return (
    <ul>
      {risks.map(({ riskId, event, state }) => (
        <li key={riskId}>
          <Link to={{ pathname: `/risks/${riskId}`, search }}>
            <bdi>{event}</bdi>
          </Link>{' '}
          ({t(`risk.state.${state}`)})
        </li>
      ))}
    </ul>
  );
}
