import { useTranslation } from 'react-i18next';
import type { PhaseView, PlanItemView } from '../../../../src/plan/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';
import { HealthTag } from '../../engagement/overview/health-tag';
import { ItemName } from '../item-name';
import parts from '../plan-parts.module.css';
import { Scroller } from '../scroller';
import { ResultRow } from './result-row';
import styles from './phases.module.css';

const TONES: Readonly<Record<PhaseView['state'], TagTone>> = {
  planned: 'neutral',
  active: 'information',
  gateReview: 'warning',
  accepted: 'success',
  rejected: 'danger',
};

interface PhaseSectionProps {
  readonly phase: PhaseView;
  readonly results: readonly PlanItemView[];
  readonly nameOf: (item: PlanItemView | PhaseView) => string;
  readonly personOf: (accountId: string) => string;
  /** Absent for those who do not speak for the client. */
  readonly onDecide?: (item: PlanItemView) => void;
}

/** One phase: its state, its health with every reason in words, and its results with the client's word. */
export function PhaseSection(props: PhaseSectionProps) {
  const { phase, results, nameOf, personOf, onDecide } = props;
  const { t } = useTranslation();
  const name = nameOf(phase);
  return (
    <section className={parts.part}>
      <div className={styles.head}>
        <h3>
          <ItemName name={name} issueKey={phase.issueKey} />
        </h3>
        <Tag tone={TONES[phase.state]}>{t(`acceptance.state.${phase.state}`)}</Tag>
        <HealthTag state={phase.health.state} />
      </div>
      <ul className={styles.reasons}>
        {phase.health.reasons.map(({ key, params }) => (
          <li key={key}>{t(`plan.reason.${key}`, { ...params })}</li>
        ))}
      </ul>
      {results.length === 0 ? (
        <p className={parts.note}>{t('acceptance.noResults')}</p>
      ) : (
        <Scroller label={t('acceptance.resultsOf', { phase: name })}>
          <table className={`${parts.table} ${styles.results}`}>
            <thead>
              <tr>
                <th scope="col">{t('acceptance.result')}</th>
                <th scope="col">{t('acceptance.work')}</th>
                <th scope="col">{t('acceptance.word')}</th>
              </tr>
            </thead>
            <tbody>
              {results.map((item) => (
                <ResultRow
                  key={item.id}
                  item={item}
                  name={nameOf(item)}
                  personOf={personOf}
                  {...(onDecide === undefined ? {} : { onDecide })}
                />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
