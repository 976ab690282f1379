import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskIssueView } from '../../../../src/thread/contract';
import { Tag } from '../../../shared/feedback/tag';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { useProject } from '../../../shared/page-context';
import { RiskSentence } from '../record/risk-sentence';
import { BandTag } from '../scoring/band-tag';
import { RatingWords } from '../scoring/rating-words';
import { MissingForTreatment } from './missing-for-treatment';
import { RiskFactsList } from './risk-facts-list';
import styles from './risk-in-issue.module.css';

// What is done about it needs Jira's word on each issue.
const WorkList = lazy(async () => ({
  default: (await import('../record/work-list')).WorkList,
}));
// What readers need stands before buttons and fields, which weigh as much as all the rest.
const RiskActs = lazy(async () => ({ default: (await import('./risk-acts')).RiskActs }));
const EditInPlace = lazy(async () => ({
  default: (await import('./edit-in-place')).EditInPlace,
}));

/** The risk that an issue is: what may happen, how bad it is, who sees to it, and what may be done from here. */
export function RiskInIssue({ view }: { view: RiskIssueView }) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  const [isEditing, setIsEditing] = useState(false);
  const { engagementId, clientName, canWrite, risk, model } = view;
  if (isEditing) {
    return <EditInPlace {...{ engagementId, model, risk }} onClose={() => setIsEditing(false)} />;
  }
  const toRegister = (
    <AppPageLink projectKey={projectKey} path={`/risks/${risk.riskId}`}>
      {t('panel.openInRegister', { client: clientName })}
    </AppPageLink>
  );
  return (
    <div className={styles.risk}>
      <p className={styles.rating}>
        <BandTag band={risk.band} model={model} />
        <span>{t(`risk.kind.${risk.kind}`)}</span>
        <strong>
          <RatingWords risk={risk} />
        </strong>
        {!canWrite && <Tag>{t(`risk.state.${risk.state}`)}</Tag>}
      </p>
      <RiskSentence risk={risk} />
      <RiskFactsList view={view} />
      <section className={styles.work} aria-label={t('risk.field.actions')}>
        <Suspense fallback={<p>{t('risk.field.actions')}</p>}>
          <WorkList risk={risk} />
        </Suspense>
      </section>
      <MissingForTreatment risk={risk} />
      {canWrite ? (
        <Suspense fallback={toRegister}>
          <RiskActs {...{ engagementId, risk }} onEdit={() => setIsEditing(true)}>
            {toRegister}
          </RiskActs>
        </Suspense>
      ) : (
        toRegister
      )}
    </div>
  );
}
