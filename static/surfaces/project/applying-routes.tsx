import { lazy, Suspense } from 'react';
import type { RunningEngagement } from '../../features/engagement/project-state';
import { Loading } from '../../shared/feedback/loading';
import { ShellTitle } from './shell-title';

const JobPage = lazy(async () => ({
  default: (await import('../../features/jobs/job-page')).JobPage,
}));

/** A plan that is being made: its progress, wherever the address leads. */
export function ApplyingRoutes({ engagement }: { engagement: RunningEngagement }) {
  return (
    <>
      <ShellTitle clientName={engagement.clientName} />
      {engagement.jobId === undefined ? (
        <Loading />
      ) : (
        <Suspense fallback={<Loading />}>
          <JobPage
            engagementId={engagement.engagementId}
            jobId={engagement.jobId}
            canConfigure={engagement.canConfigure}
          />
        </Suspense>
      )}
    </>
  );
}
