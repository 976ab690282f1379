import { useTranslation } from 'react-i18next';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../../../shared/register/register.module.css';
import { useSrs } from '../use-srs';

/** What the system shall do. */
export function SrsPage({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('srs.title')}</PageHeading>
      {srs.isPending && <Loading lines={8} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data?.requirements.length === 0 && (
        <>
          <p>{t('srs.empty.what')}</p>
          <p>{t('srs.empty.reader')}</p>
        </>
      )}
      <ul>
        {srs.data?.requirements.map(({ requirementId, number, statement }) => (
          <li key={requirementId}>
            {requirementName(number)} <bdi>{statement}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
