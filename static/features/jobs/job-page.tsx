import { showFlag } from '@forge/bridge';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Loading } from '../../shared/feedback/loading';
import { useRefreshProjectState } from '../engagement/project-state';
import { JobActs } from './job-acts';
import { JobFailures } from './job-failures';
import { JobProgressView } from './job-progress-view';
import { isMoving, useJob } from './use-job';
import styles from './job-page.module.css';

const CancelDialog = lazy(async () => ({
  default: (await import('./cancel-dialog')).CancelDialog,
}));

interface JobPageProps {
  readonly engagementId: string;
  readonly jobId: string;
  readonly canConfigure: boolean;
}

/** The making of a plan: may be left and come back to, since the work goes on without the page. */
export function JobPage({ engagementId, jobId, canConfigure }: JobPageProps) {
  const { query, retry, cancel } = useJob(engagementId, jobId);
  const [isAsking, setIsAsking] = useState(false);
  const job = query.data;
  const isReady = job?.state === 'done' && job.failures.length === 0;
  useGoToPlan(job !== undefined && isMoving(job), isReady, job?.total ?? 0);
  if (job === undefined) {
    if (query.isPending) return <Loading />;
    return <ErrorMessage failure={query.error} onRetry={() => void query.refetch()} />;
  }
  const failure = query.error ?? retry.error ?? cancel.error;
  return (
    <section className={styles.page}>
      <JobProgressView job={job} />
      {failure !== null && <ErrorMessage failure={failure} />}
      <JobFailures failures={job.failures} />
      <JobActs
        job={job}
        canConfigure={canConfigure}
        isBusy={retry.isPending || cancel.isPending}
        onRetry={() => retry.mutate()}
        onCancel={() => setIsAsking(true)}
      />
      {isAsking && (
        <Suspense fallback={null}>
          <CancelDialog onClose={() => setIsAsking(false)} onConfirm={() => cancel.mutate()} />
        </Suspense>
      )}
    </section>
  );
}

/** Leads to the plan once a job that was seen running is done. */
function useGoToPlan(isRunning: boolean, isReady: boolean, total: number): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefreshProjectState();
  const wasRunning = useRef(false);
  useEffect(() => {
    if (isRunning) wasRunning.current = true;
    if (!isReady) return;
    if (wasRunning.current) {
      wasRunning.current = false;
      showFlag({
        id: 'rollout-plan-made',
        type: 'success',
        title: t('job.flagTitle'),
        description: t('job.flagText', { count: total }),
        isAutoDismiss: true,
      });
      void (async () => {
        // The address changes by way of the host, so it takes a moment.
        await navigate('/plan', { replace: true });
        await refresh();
      })();
    } else void refresh();
  }, [isRunning, isReady, total, t, navigate, refresh]);
}
