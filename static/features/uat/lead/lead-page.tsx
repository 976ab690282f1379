import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../../../shared/register/register.module.css';
import { useUatSummary } from '../use-uat';

/** What stands between here and go-live, in words first. */
export function LeadPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useUatSummary(engagementId);
  const cases = data?.register.cases;
  return (
    <section className={styles.page}>
      <PageHeading>{t('uat.title')}</PageHeading>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {cases !== undefined && (
        <p>
          {cases.draft + cases.ready === 0
            ? t('uat.empty.what')
            : t('uat.head.counts', { ready: cases.ready, draft: cases.draft })}
        </p>
      )}
    </section>
  );
}
