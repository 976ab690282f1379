import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { RunningEngagement } from '../../features/engagement/project-state';
import { Loading } from '../../shared/feedback/loading';
import { ChangeRoutes } from './change-routes';
import { FailureBanner } from './failure-banner';
import { PlanPages } from './plan-pages';
import { PlanRoutes } from './plan-routes';
import { ShellState } from './shell-state';
import { ShellTabs } from './shell-tabs';
import { ShellTitle } from './shell-title';
import { SrsRoutes } from './srs-routes';
import { TrainingRoutes } from './training-routes';
import { UatPages } from './uat-pages';
import { UatRoutes } from './uat-routes';

const OverviewPage = lazy(async () => ({
  default: (await import('../../features/engagement/overview/overview-page')).OverviewPage,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('../../features/risk/register/register-page')).RegisterPage,
}));
const ScoringPage = lazy(async () => ({
  default: (await import('../../features/risk/scoring/scoring-page')).ScoringPage,
}));
const RiskExchangePage = lazy(async () => ({
  default: (await import('../../features/risk/exchange/exchange-page')).RiskExchangePage,
}));
const RiskPrintPage = lazy(async () => ({
  default: (await import('../../features/risk/print/print-page')).RiskPrintPage,
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
      <UatPages />
      {jobId !== undefined && <FailureBanner />}
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<OverviewPage engagementId={engagementId} />} />
          <Route path="plan/*" element={<PlanRoutes engagement={engagement} />} />
          <Route path="risks/scoring" element={<ScoringPage engagementId={engagementId} />} />
          <Route
            path="risks/exchange"
            element={<RiskExchangePage engagementId={engagementId} canWrite={canWrite} />}
          />
          <Route path="risks/print" element={<RiskPrintPage engagementId={engagementId} />} />
          <Route
            path="risks/:riskId?"
            element={<RegisterPage engagementId={engagementId} canWrite={canWrite} />}
          />
          <Route path="changes/*" element={<ChangeRoutes engagement={engagement} />} />
          <Route path="srs/*" element={<SrsRoutes engagement={engagement} />} />
          <Route path="uat/*" element={<UatRoutes engagement={engagement} />} />
          <Route path="training/*" element={<TrainingRoutes engagement={engagement} />} />
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
