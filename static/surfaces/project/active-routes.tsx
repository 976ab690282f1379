import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { RunningEngagement } from '../../features/engagement/project-state';
import { Loading } from '../../shared/feedback/loading';
import { FailureBanner } from './failure-banner';
import { PlanPages } from './plan-pages';
import { ShellState } from './shell-state';
import { ShellTabs } from './shell-tabs';
import { ShellTitle } from './shell-title';

const OverviewPage = lazy(async () => ({
  default: (await import('../../features/engagement/overview/overview-page')).OverviewPage,
}));
const PlanPage = lazy(async () => ({
  default: (await import('../../features/plan/plan-page')).PlanPage,
}));
const BufferPage = lazy(async () => ({
  default: (await import('../../features/plan/buffer/buffer-page')).BufferPage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import('../../features/plan/people/people-page')).PeoplePage,
}));
const BaselineBar = lazy(async () => ({
  default: (await import('../../features/plan/baseline/baseline-bar')).BaselineBar,
}));
const ComparisonPage = lazy(async () => ({
  default: (await import('../../features/plan/baseline/comparison-page')).ComparisonPage,
}));
const PhasesPage = lazy(async () => ({
  default: (await import('../../features/plan/acceptance/phases-page')).PhasesPage,
}));
const StatusPage = lazy(async () => ({
  default: (await import('../../features/plan/status/status-page')).StatusPage,
}));
const ExchangePage = lazy(async () => ({
  default: (await import('../../features/plan/exchange/exchange-page')).ExchangePage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../../features/engagement/settings/settings-page')).SettingsPage,
}));
const JobPage = lazy(async () => ({
  default: (await import('../../features/jobs/job-page')).JobPage,
}));

/** An engagement under way: its title, its tabs, and one route a tab. A capability adds a tab and a route. */
export function ActiveRoutes({ engagement }: { engagement: RunningEngagement }) {
  const { engagementId, canWrite, canConfigure, jobId } = engagement;
  return (
    <>
      <ShellTitle clientName={engagement.clientName}>
        <ShellState engagementId={engagementId} />
      </ShellTitle>
      <ShellTabs />
      <PlanPages />
      {jobId !== undefined && <FailureBanner />}
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<OverviewPage engagementId={engagementId} />} />
          <Route
            path="plan"
            element={
              <>
                <PlanPage
                  engagementId={engagementId}
                  clientName={engagement.clientName}
                  canWrite={canWrite}
                />
                <BaselineBar engagementId={engagementId} canConfigure={canConfigure} />
              </>
            }
          />
          <Route
            path="plan/buffer"
            element={<BufferPage engagementId={engagementId} canWrite={canWrite} />}
          />
          <Route
            path="plan/people"
            element={<PeoplePage engagementId={engagementId} canConfigure={canConfigure} />}
          />
          <Route
            path="plan/baseline"
            element={<ComparisonPage engagementId={engagementId} canConfigure={canConfigure} />}
          />
          <Route
            path="plan/phases"
            element={
              <PhasesPage
                engagementId={engagementId}
                clientName={engagement.clientName}
                roles={engagement.roles}
                canConfigure={canConfigure}
              />
            }
          />
          <Route
            path="plan/status"
            element={<StatusPage engagementId={engagementId} canWrite={canWrite} />}
          />
          <Route
            path="plan/exchange"
            element={<ExchangePage engagementId={engagementId} canConfigure={canConfigure} />}
          />
          <Route
            path="settings"
            element={<SettingsPage engagementId={engagementId} canConfigure={canConfigure} />}
          />
          <Route
            path="job"
            element={
              jobId === undefined ? (
                // What was refused has been made meanwhile.
                <Navigate to="/plan" replace />
              ) : (
                <JobPage engagementId={engagementId} jobId={jobId} canConfigure={canConfigure} />
              )
            }
          />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Suspense>
    </>
  );
}
