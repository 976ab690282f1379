import ProgressBar from '@atlaskit/progress-bar';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { JobFailures } from '../../jobs/job-failures';
import { isMoving, useJob } from '../../jobs/use-job';
import { useTrainingWritten } from '../use-training';

interface MakingProgressProps {
  readonly engagementId: string;
  readonly jobId: string;
}

/** How far the making of the pages is; it goes on without this page. What could not be made is told row by row. */
export function MakingProgress({ engagementId, jobId }: MakingProgressProps) {
  const { t } = useTranslation();
  const written = useTrainingWritten(engagementId);
  const { query } = useJob(engagementId, jobId);
  const job = query.data;
  const moves = job !== undefined && isMoving(job);
  const wasMoving = useRef(false);
  useEffect(() => {
    if (wasMoving.current && !moves) written();
    wasMoving.current = moves;
  }, [moves, written]);
  if (query.isError) return <ErrorMessage failure={query.error} />;
  if (job === undefined) return null;
  const share = job.total === 0 ? 0 : job.done / job.total;
  return (
    <>
      {moves && <ProgressBar value={share} ariaLabel={t('job.progress')} isIndeterminate={false} />}
      <p role="status">
        {moves
          ? t('training.inConfluence.making', { done: job.done, total: job.total })
          : t('training.inConfluence.made', { count: job.done })}
      </p>
      <JobFailures failures={job.failures} />
    </>
  );
}
