import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../../../src/jobs/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useUatWritten } from '../use-uat';

interface OpeningProgressProps {
  readonly engagementId: string;
  readonly opening: JobProgress;
}

/** How far the freezing of the cases is. It goes on when the page is left; what stopped by itself can be sent on. */
export function OpeningProgress({ engagementId, opening }: OpeningProgressProps) {
  const { t } = useTranslation();
  const written = useUatWritten(engagementId);
  const { jobId, done, total, state } = opening;
  const retry = useMutation({
    mutationFn: () => call('job.retry', { engagementId, jobId }),
    onSettled: written,
  });
  const isStopped = state === 'failed' || state === 'cancelled';
  return (
    <div>
      <p>{t(isStopped ? 'uat.cycle.stopped' : 'uat.cycle.preparing')}</p>
      <ProgressBar
        value={total === 0 ? 0 : done / total}
        ariaLabel={t('uat.cycle.progress')}
        isIndeterminate={false}
      />
      <p role="status">{t('uat.cycle.frozen', { done, total })}</p>
      {isStopped && (
        <Button isLoading={retry.isPending} onClick={() => retry.mutate()}>
          {t('act.tryAgain')}
        </Button>
      )}
      {retry.error !== null && <ErrorMessage failure={retry.error} />}
    </div>
  );
}
