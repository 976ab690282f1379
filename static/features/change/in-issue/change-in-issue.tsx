import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeIssueView } from '../../../../src/thread/contract';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { useProject } from '../../../shared/page-context';
import { ImpactSection } from '../record/impact-section';
import { RequestFacts } from '../record/request-facts';
import { StateTrack } from '../record/state-track';
import { isAhead } from '../record/is-ahead';
import { useChangeSimulation } from '../use-changes';
import { WaitsWords } from '../waits-words';
import styles from './change-in-issue.module.css';

// What readers need stands before buttons and fields, which weigh as much as all the rest.
const DecisionPart = lazy(async () => ({
  default: (await import('../decision/decision-part')).DecisionPart,
}));
const ActsSection = lazy(async () => ({
  default: (await import('../record/acts-section')).ActsSection,
}));
const DecisionsSection = lazy(async () => ({
  default: (await import('../decision/decisions-section')).DecisionsSection,
}));

/** The change request that an issue is: what is decided on, in the client's words, his word, and what was decided. */
export function ChangeInIssue({ view }: { view: ChangeIssueView }) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const { change, currency, clientName } = view;
  return (
    <div className={styles.change}>
      <p>
        {t(`change.type.${change.type}`)} ·{' '}
        <strong>
          <WaitsWords change={change} />
        </strong>
      </p>
      <StateTrack change={change} />
      {isAhead(change) ? (
        <FactsAhead change={change} currency={currency} />
      ) : (
        <RequestFacts change={change} currency={currency} />
      )}
      {change.impact !== undefined && <ImpactSection impact={change.impact} />}
      <Suspense>
        <DecisionPart change={change} />
        <ActsSection change={change} />
        <DecisionsSection change={change} past={[]} />
      </Suspense>
      <AppPageLink projectKey={projectKey} path={`/changes/${change.changeId}`}>
        {t('panel.openInRegister', { client: clientName })}
      </AppPageLink>
    </div>
  );
}

/** With what an approval would move, which is computed when somebody looks. */
function FactsAhead({ change, currency }: Pick<ChangeIssueView, 'change' | 'currency'>) {
  const { engagementId, changeId, version } = change;
  const { data } = useChangeSimulation(engagementId, changeId, version);
  return (
    <RequestFacts
      {...{ change, currency }}
      {...(data?.problems.length === 0 ? { simulation: data } : {})}
    />
  );
}
