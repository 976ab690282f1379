import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { Loading } from '../../../shared/feedback/loading';
import { useProjectKey } from '../../../shared/jira/use-project-key';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { ExposureFinding } from '../exposure-finding';
import { GadgetMap } from './gadget-map';
import styles from './risk-gadget.module.css';
import type { RegisterSummary } from '../../../../src/risk/contract';

const ErrorMessage = lazy(async () => ({
  default: (await import('../../../shared/feedback/error-message')).ErrorMessage,
}));

/** The open risks of an engagement on a page outside of its project; each number leads into the register. */
export function RiskGadget({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const summary = useQuery({
    queryKey: ['risk.summary', engagementId],
    queryFn: () => call('risk.summary', { engagementId }),
  });
  if (summary.isPending) return <Loading lines={6} />;
  if (summary.data === undefined) {
    if (failureDetail(summary.error).code === 'NOT_FOUND') return <p>{t('gadget.gone')}</p>;
    return <ErrorMessage failure={summary.error} onRetry={() => void summary.refetch()} />;
  }
  return <Register summary={summary.data} />;
}

function Register({ summary }: { summary: RegisterSummary }) {
  const { t } = useTranslation();
  const { clientName, projectId, register } = summary;
  const projectKey = useProjectKey(projectId);
  const { open, high, overdue, closed, exposure } = register;
  return (
    <div className={styles.gadget}>
      <h2 className={styles.client}>
        <AppPageLink projectKey={projectKey} path="/risks">
          <bdi>{clientName}</bdi>
        </AppPageLink>
      </h2>
      {open === 0 ? (
        <p>{t('gadget.noRisks')}</p>
      ) : (
        <>
          <p>{t('risk.counts', { open, high, overdue, closed })}</p>
          <p>
            <ExposureFinding exposure={exposure} />
          </p>
          {overdue > 0 && (
            <AppPageLink projectKey={projectKey} path="/risks?overdue=1">
              {t('gadget.overdue', { count: overdue })}
            </AppPageLink>
          )}
          <GadgetMap {...{ register, projectKey }} />
        </>
      )}
    </div>
  );
}
