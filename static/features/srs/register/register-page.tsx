import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { useAddressValues } from '../../../shared/navigation/use-address-values';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../../../shared/register/register.module.css';
import { signedAsAgreed } from '../baseline/as-signed';
import { EmptySrs } from '../empty-srs';
import { RequirementDialog } from '../form/requirement-dialog';
import { RequirementPanel } from '../record/requirement-panel';
import { JiraDriftNotice } from '../jira/drift-notice';
import { MakingNotice } from '../jira/making-notice';
import { SrsSentence } from '../srs-sentence';
import { useSrs } from '../use-srs';
import { modulesOf, RegisterContent } from './register-content';
import { entriesOf, readLook } from './register-look';

interface RequirementsPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
  /** Whether the reader decides about what Jira says. */
  readonly canConfigure: boolean;
}

/** What the system shall do, as a list to work on; one requirement opens beside it. */
export function RequirementsPage({ engagementId, canWrite, canConfigure }: RequirementsPageProps) {
  const { t } = useTranslation();
  const { requirementId } = useParams();
  const [look, change] = useAddressValues(readLook, entriesOf);
  const [isRaising, setIsRaising] = useState(false);
  const srs = useSrs(engagementId);
  const { entries = [], summary } = srs.data ?? {};
  const requirements = useMemo(
    () => (srs.data === undefined ? [] : signedAsAgreed(srs.data)),
    [srs.data],
  );
  const open = requirements.find((one) => one.requirementId === requirementId);
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <div>
          <PageHeading>{t('srs.register')}</PageHeading>
          {summary !== undefined && <SrsSentence summary={summary} />}
        </div>
        {canWrite && (
          <div className={styles.acts}>
            <Link to="/srs/import">{t('srs.import.open')}</Link>
            <Button
              appearance="primary"
              isDisabled={summary === undefined}
              onClick={() => setIsRaising(true)}
            >
              {t('srs.raise')}
            </Button>
          </div>
        )}
      </div>
      {srs.isPending && <Loading lines={8} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && requirements.length === 0 && (
        <EmptySrs {...{ canWrite }} onRaise={() => setIsRaising(true)} />
      )}
      {srs.data !== undefined && (
        <>
          <MakingNotice srs={srs.data} {...{ canConfigure }} />
          <JiraDriftNotice srs={srs.data} />
        </>
      )}
      {requirements.length > 0 && (
        <div className={styles.sides} data-open={requirementId !== undefined}>
          <RegisterContent
            {...{ engagementId, canWrite, requirements, look }}
            onChange={change}
            {...(requirementId === undefined ? {} : { openId: requirementId })}
          />
          {requirementId !== undefined && (
            <RequirementPanel
              key={requirementId}
              {...{ engagementId, canWrite, canConfigure, srs, open, entries }}
              modules={modulesOf(requirements)}
            />
          )}
        </div>
      )}
      {isRaising && (
        <RequirementDialog
          {...{ engagementId }}
          modules={modulesOf(requirements)}
          onClose={() => setIsRaising(false)}
        />
      )}
    </section>
  );
}
