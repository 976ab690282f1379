import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseState } from '../../../../../src/uat/case/contract';
import type { CaseRecordView } from '../../../../../src/uat/contract';
import { call } from '../../../../shared/call';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { IssueLink } from '../../../../shared/jira/issue-link';
import { RecordAside } from '../../../../shared/register/record-aside';
import styles from '../../../../shared/register/record.module.css';
import { Gap } from '../../../../shared/text/gap';
import { CaseStateTag, PriorityTag, RunStatusTag } from '../../status-tag';
import { useCase, useUatWritten } from '../../use-uat';
import { EditCaseDialog } from '../form/edit-case-dialog';
import { CaseFactsList } from './case-facts-list';
import { CaseHistory } from './case-history';
import { CaseRequirements } from './case-requirements';
import { CaseRuns } from './case-runs';
import { StepsTable } from './steps-table';

interface CasePanelProps {
  readonly engagementId: string;
  readonly caseId: string;
}

/** One case: what is tested, how its last run ended, and who did what. */
export function CasePanel({ engagementId, caseId }: CasePanelProps) {
  const { t } = useTranslation();
  const found = useCase(engagementId, caseId);
  return (
    <RecordAside label={t('uat.record')} listPath="/uat/cases" found={found}>
      {(record) => <Record engagementId={engagementId} record={record} />}
    </RecordAside>
  );
}

/** What a state leads to. */
const NEXT: Readonly<Record<CaseState, readonly CaseState[]>> = {
  draft: ['ready', 'retired'],
  ready: ['draft', 'retired'],
  retired: ['draft'],
};

function Record({ engagementId, record }: { engagementId: string; record: CaseRecordView }) {
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const { case: testCase, row, history, register } = record;
  const written = useUatWritten(engagementId);
  const { caseId, version, number, title, state, priority } = testCase;
  const move = useMutation({
    mutationFn: (next: CaseState) =>
      call('uat.change', { engagementId, changes: [{ caseId, version, state: next }] }),
    // After a conflict what is true now matters more than what was asked.
    onSettled: written,
  });
  return (
    <>
      <header className={styles.head}>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <span>
          {t('uat.number', { number })} <CaseStateTag state={state} />{' '}
          <PriorityTag priority={priority} />
        </span>
        {register.can.write && (
          <span className={styles.acts}>
            {state !== 'retired' && (
              <Button onClick={() => setIsEditing(true)}>{t('uat.cases.editAct')}</Button>
            )}
            {NEXT[state].map((next) => (
              <Button
                key={next}
                appearance={next === 'ready' ? 'primary' : 'default'}
                isLoading={move.isPending && move.variables === next}
                onClick={() => move.mutate(next)}
              >
                {t(`uat.move.${state === 'retired' ? 'restore' : next}`)}
              </Button>
            ))}
          </span>
        )}
      </header>
      {move.error !== null && <ErrorMessage failure={move.error} />}
      {row.last !== undefined && (
        <p>
          {t('uat.lastRun')}
          <Gap />
          <RunStatusTag status={row.last.status} />{' '}
          <Link to={`/uat/tests/${String(row.last.cycle)}/${testCase.caseId}`}>
            {t('uat.inCycle', { number: row.last.cycle })}
          </Link>
          {row.last.contentVersion < testCase.contentVersion && ` ${t('uat.editedSince')}`}
        </p>
      )}
      {row.bugs.length > 0 && (
        <p>
          {t('uat.bugs')}
          <Gap />
          {row.bugs.map(({ issueId, key, severity }) => (
            <span key={issueId}>
              <IssueLink issueKey={key}>{key}</IssueLink> ({severity}){' '}
            </span>
          ))}
        </p>
      )}
      <CaseFactsList testCase={testCase} modules={register.modules} />
      <CaseRequirements record={record} />
      <StepsTable steps={testCase.steps} />
      <CaseRuns runs={record.runs} />
      <CaseHistory history={history} />
      {isEditing && (
        <EditCaseDialog
          {...{ engagementId, testCase }}
          modules={register.modules}
          onClose={() => setIsEditing(false)}
        />
      )}
    </>
  );
}
