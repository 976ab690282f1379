import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import register from '../../../shared/register/register.module.css';
import { HoleLists } from './hole-lists';
import { SaveTrace } from './save-trace';
import { TraceMatrix } from './trace-matrix';

/** From requirement to case, result, bug and change: what is missing first, then the whole of it. */
export function TracePage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['uat.trace', engagementId],
    queryFn: () => call('uat.trace', { engagementId }),
  });
  return (
    <section className={register.page}>
      <PageHeading>{t('uat.trace.title')}</PageHeading>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined &&
        (data.requirements.length + data.cases.length === 0 ? (
          <p>{t('uat.trace.empty')}</p>
        ) : (
          <>
            <HoleLists trace={data} />
            <TraceMatrix trace={data} />
            <SaveTrace trace={data} />
          </>
        ))}
    </section>
  );
}
