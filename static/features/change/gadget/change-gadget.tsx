import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeSummary } from '../../../../src/change/summary/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { Loading } from '../../../shared/feedback/loading';
import { useProjectKey } from '../../../shared/jira/use-project-key';
import { AppPageLink } from '../../../shared/navigation/app-page-link';
import { RegisterSentence } from '../register/register-sentence';
import { WaitsWords } from '../waits-words';
import styles from './change-gadget.module.css';

const ErrorMessage = lazy(async () => ({
  default: (await import('../../../shared/feedback/error-message')).ErrorMessage,
}));

/** What waits in the changes of an engagement, on a page outside of its project; each line leads to the request. */
export function ChangeGadget({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const found = useQuery({
    queryKey: ['change.summary', engagementId],
    queryFn: () => call('change.summary', { engagementId }),
  });
  const { data: summary, error } = found;
  if (summary !== undefined) return <Changes summary={summary} />;
  if (found.isPending) return <Loading lines={6} />;
  return failureDetail(error).code === 'NOT_FOUND' ? (
    <p>{t('gadget.gone')}</p>
  ) : (
    <ErrorMessage failure={error} onRetry={() => void found.refetch()} />
  );
}

function Changes({
  summary: { clientName, projectId, register, longest },
}: {
  summary: ChangeSummary;
}) {
  const { t } = useTranslation();
  const projectKey = useProjectKey(projectId);
  return (
    <div className={styles.gadget}>
      <h2>
        <AppPageLink projectKey={projectKey} path="/changes">
          <bdi>{clientName}</bdi>
        </AppPageLink>
      </h2>
      {register.open + register.closed === 0 ? (
        <p>{t('gadget.noChanges')}</p>
      ) : (
        <RegisterSentence register={register} />
      )}
      {longest.length > 0 && (
        <>
          <h3>{t('gadget.longest')}</h3>
          <ol className={styles.rows}>
            {longest.map((change) => (
              <li key={change.changeId}>
                <AppPageLink projectKey={projectKey} path={`/changes/${change.changeId}`}>
                  {t('change.number', { number: change.number })} <bdi>{change.title}</bdi>
                </AppPageLink>
                <span>
                  <WaitsWords change={change} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
