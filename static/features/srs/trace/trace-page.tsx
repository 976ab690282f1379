import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import register from '../../../shared/register/register.module.css';
import { useSrs } from '../use-srs';
import { GoalMatrix } from './goal-matrix';
import { goalTrace, type GoalTrace } from './goal-trace';
import { SaveRows } from './save-rows';
import { TraceHoles } from './trace-holes';

/** From goal to requirement to test: what is missing first, then the whole of it. */
export function TracePage({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  const uat = useQuery({
    queryKey: ['uat.trace', engagementId],
    queryFn: () => call('uat.trace', { engagementId }),
  });
  const trace = useMemo(
    () =>
      srs.data === undefined || uat.data === undefined
        ? undefined
        : goalTrace(srs.data.entries, srs.data.requirements, uat.data.cases),
    [srs.data, uat.data],
  );
  const failed = [srs, uat].find(({ isError }) => isError);
  return (
    <section className={register.page}>
      <PageHeading>{t('srs.trace.title')}</PageHeading>
      {failed !== undefined && (
        <ErrorMessage failure={failed.error} onRetry={() => void failed.refetch()} />
      )}
      {trace === undefined ? (
        failed === undefined && <Loading lines={8} />
      ) : trace.goals.length === 0 ? (
        <p>{t('srs.trace.empty')}</p>
      ) : (
        <>
          <ExportTrace {...{ trace }} />
          <TraceHoles {...{ trace }} />
          <GoalMatrix {...{ trace }} />
        </>
      )}
    </section>
  );
}

function ExportTrace({ trace }: { readonly trace: GoalTrace }) {
  const { t } = useTranslation();
  return (
    <SaveRows
      make={async (format) => {
        const { traceFile, traceRows } = await import('./trace-file');
        return {
          name: t('srs.trace.title'),
          content: traceFile(trace, t, format),
          count: traceRows(trace, t).length,
        };
      }}
    />
  );
}
