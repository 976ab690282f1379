import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { RiskRecordView } from '../../../../src/risk/contract';
import type { RiskSignal } from '../../../../src/risk/watch/contract';
import { movesFrom } from '../../../../src/risk/states/contract';
import type { RegisterView } from '../../../../src/risk/register/contract';
import { IssueLink } from '../../../shared/jira/issue-link';
import { withEntries } from '../../../shared/navigation/use-address-values';
import { RecordAside } from '../../../shared/register/record-aside';
import { RiskDialog } from '../form/risk-dialog';
import { OfferSection } from '../library/offer-section';
import { useRisk, useRiskLibrary } from '../use-register';
import { useRiskTitles } from '../use-risk-titles';
import { LinkedSection } from './linked-section';
import { OccurDialog } from './occur-dialog';
import { RatingSection } from './rating-section';
import styles from '../../../shared/register/record.module.css';
import { RiskHistory } from './risk-history';
import { RiskSentence } from './risk-sentence';
import { SignalSection } from './signal-section';
import { StateSection } from './state-section';
import { TreatmentSection } from './treatment-section';
import { WatchSection } from './watch-section';

interface RiskPanelProps {
  readonly engagementId: string;
  readonly riskId: string;
  readonly canWrite: boolean;
  readonly register: RegisterView;
}

/** One risk: what it is, how bad, what is done about it, its state, and who changed what. */
export function RiskPanel({ engagementId, riskId, canWrite, register }: RiskPanelProps) {
  const { t } = useTranslation();
  const found = useRisk(engagementId, riskId);
  return (
    <RecordAside label={t('risk.record')} listPath="/risks" found={found}>
      {(record) => <Record {...{ engagementId, canWrite, register, record }} />}
    </RecordAside>
  );
}

interface RecordProps extends Omit<RiskPanelProps, 'riskId'> {
  readonly record: RiskRecordView;
}

function Record({ engagementId, canWrite, register, record }: RecordProps) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const [accepted, setAccepted] = useState<RiskSignal>();
  const { risk, history, linked } = record;
  const [params, setParams] = useSearchParams();
  const mayOccur = canWrite && movesFrom(risk.state).includes('occurred');
  const [isOccurring, setIsOccurring] = useState(mayOccur && params.get('occur') === '1');
  const name = accepted && { watchId: accepted.watchId, since: accepted.since };
  const close = () => {
    setAccepted(undefined);
    setIsEditing(false);
    setIsOccurring(false);
    if (params.has('occur')) setParams(withEntries(params, { occur: '' }), { replace: true });
  };
  const accept = (signal: RiskSignal) => {
    setAccepted(signal);
    if (signal.suggests === 'occurred') setIsOccurring(true);
    else setIsEditing(true);
  };
  const { model } = register.scoring;
  const phases = useRiskLibrary(engagementId).data?.phases ?? [];
  const phaseName = (id: string) => phases.find(({ phaseId }) => phaseId === id)?.name ?? id;
  const title = useRiskTitles([risk])(risk);
  return (
    <>
      <header className={styles.head}>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        {risk.issue?.place === 'here' && (
          <IssueLink issueKey={risk.issue.issueKey}>{risk.issue.issueKey}</IssueLink>
        )}
        {canWrite && <Button onClick={() => setIsEditing(true)}>{t('risk.edit')}</Button>}
      </header>
      {risk.issue !== undefined && risk.issue.place !== 'here' && (
        <p>{t(`risk.issueIs.${risk.issue.place}`, { key: risk.issue.issueKey })}</p>
      )}
      {risk.issueProblem !== undefined && (
        <p>{t('risk.issueProblem', { reason: risk.issueProblem })}</p>
      )}
      <RiskSentence risk={risk} />
      <SignalSection {...{ engagementId, canWrite, risk }} onAccept={accept} />
      <StateSection
        {...{ engagementId, canWrite, risk }}
        onEdit={() => setIsEditing(true)}
        onOccur={() => setIsOccurring(true)}
      />
      <RatingSection {...{ risk, model, phaseName }} />
      <TreatmentSection risk={risk} />
      <LinkedSection record={record} />
      <WatchSection {...{ engagementId, risk, phaseName }} />
      <OfferSection {...{ engagementId, canWrite, risk, model }} />
      <RiskHistory {...{ engagementId, risk, history, linked, model, phaseName }} />
      {isEditing && (
        <RiskDialog
          {...{ engagementId, model, risk }}
          {...(name === undefined ? {} : { signal: name })}
          onClose={close}
        />
      )}
      {isOccurring && (
        <OccurDialog
          {...{ engagementId, risk }}
          {...(name === undefined ? {} : { signal: name })}
          onClose={close}
        />
      )}
    </>
  );
}
