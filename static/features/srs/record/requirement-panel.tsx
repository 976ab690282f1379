import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SrsView } from '../../../../src/srs/contract';
import {
  requirementName,
  type RequirementChange,
  type RequirementFacts,
} from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import { RecordAside } from '../../../shared/register/record-aside';
import styles from '../../../shared/register/record.module.css';
import { IssueLink } from '../../../shared/jira/issue-link';
import { RequirementDialog } from '../form/requirement-dialog';
import { SettleSection } from '../jira/settle-section';
import { signedIds } from '../baseline/as-signed';
import { useSrsWritten } from '../use-srs';
import type { SrsEntry } from '../../../../src/srs/entries/contract';
import { RequirementDetails } from './requirement-details';
import { RequirementHistory } from './requirement-history';

interface RequirementPanelProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  readonly canConfigure: boolean;
  readonly modules: readonly string[];
  readonly srs: {
    readonly data: SrsView | undefined;
    readonly isPending: boolean;
    readonly isError: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  /** Where goals are found. */
  readonly entries: readonly SrsEntry[];
  /** Undefined for a requirement that there is not. */
  readonly open: RequirementFacts | undefined;
}

/** One requirement: what it says, how it is accepted, and who did what. */
export function RequirementPanel({ srs, open, ...props }: RequirementPanelProps) {
  const { t } = useTranslation();
  return (
    <RecordAside label={t('srs.record')} listPath="/srs/register" found={srs}>
      {(found) =>
        open === undefined ? (
          <p>{t('errors.requirementUnknown')}</p>
        ) : (
          <Record
            {...props}
            requirement={open}
            inJira={found.inJira}
            isSigned={signedIds(found).has(open.requirementId)}
          />
        )
      }
    </RecordAside>
  );
}

interface RecordProps extends Pick<
  RequirementPanelProps,
  'engagementId' | 'canWrite' | 'canConfigure' | 'modules' | 'entries'
> {
  readonly inJira: SrsView['inJira'];
  readonly requirement: RequirementFacts;
  /** Whether it stands as both sides have signed it: then it is no draft any more. */
  readonly isSigned: boolean;
}

function Record(props: RecordProps) {
  const { engagementId, canWrite, canConfigure, modules, entries, requirement, inJira, isSigned } =
    props;
  const { t } = useTranslation();
  const [isEditing, setIsEditing] = useState(false);
  const { requirementId, number, title, version } = requirement;
  const issueKey = inJira.keys[requirementId];
  const drift = inJira.drift.find((one) => one.requirementId === requirementId);
  return (
    <>
      <header className={styles.head}>
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <span>
          {requirementName(number)} · {t(`srs.value.state.${requirement.state}`)}
        </span>
        {issueKey !== undefined && drift?.kind !== 'gone' && (
          <IssueLink issueKey={issueKey}>{issueKey}</IssueLink>
        )}
        <Link to={`/srs?at=${requirementName(number)}`}>{t('srs.inDocument')}</Link>
        {canWrite && (
          <span className={styles.acts}>
            <Button onClick={() => setIsEditing(true)}>{t('srs.edit')}</Button>
          </span>
        )}
      </header>
      {drift !== undefined && (
        <SettleSection {...{ engagementId, requirement, drift, canConfigure }} />
      )}
      <RequirementDetails {...{ requirement, entries }} />
      {canWrite && <StateActs {...{ engagementId, requirement, isSigned }} />}
      <RequirementHistory {...{ engagementId, requirementId, version }} />
      {isEditing && (
        <RequirementDialog
          {...{ engagementId, requirement, modules }}
          onClose={() => setIsEditing(false)}
        />
      )}
    </>
  );
}

/** Agreeing on it, taking it out with a reason, taking it in again. */
function StateActs({
  engagementId,
  requirement,
  isSigned,
}: Pick<RecordProps, 'engagementId' | 'requirement' | 'isSigned'>) {
  const { t } = useTranslation();
  const written = useSrsWritten(engagementId);
  const [isAsking, setIsAsking] = useState(false);
  const { requirementId, version, state } = requirement;
  const move = useMutation({
    mutationFn: (values: Pick<RequirementChange, 'state' | 'reason'>) =>
      call('srs.change', { engagementId, changes: [{ requirementId, version, ...values }] }),
    onSuccess: () => setIsAsking(false),
    onSettled: written,
  });
  return (
    <div>
      {move.isError && <ErrorMessage failure={move.error} />}
      {isAsking ? (
        <ReasonForm
          name="retireReason"
          label={t(state === 'retired' ? 'srs.restoreReason' : 'srs.retireReason')}
          maxLength={1_000}
          isSaving={move.isPending}
          onCancel={() => setIsAsking(false)}
          onGive={(reason) =>
            move.mutate({ state: state === 'retired' ? 'draft' : 'retired', reason })
          }
        />
      ) : (
        <span className={styles.acts}>
          {state !== 'retired' && !isSigned && (
            <Button
              isLoading={move.isPending}
              onClick={() => move.mutate({ state: state === 'draft' ? 'agreed' : 'draft' })}
            >
              {t(state === 'draft' ? 'srs.agree' : 'srs.reopen')}
            </Button>
          )}
          <Button appearance="subtle" onClick={() => setIsAsking(true)}>
            {t(state === 'retired' ? 'srs.restore' : 'srs.retire')}
          </Button>
        </span>
      )}
    </div>
  );
}
