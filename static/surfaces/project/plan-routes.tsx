import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { RunningEngagement } from '../../features/engagement/project-state';

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

/** The pages of the plan, one route each, below the address of the plan. */
export function PlanRoutes({ engagement }: { engagement: RunningEngagement }) {
  const { engagementId, clientName, roles, canWrite, canConfigure } = engagement;
  const writing = { engagementId, canWrite };
  const configuring = { engagementId, canConfigure };
  return (
    <Routes>
      <Route
        index
        element={
          <>
            <PlanPage clientName={clientName} {...writing} />
            <BaselineBar {...configuring} />
          </>
        }
      />
      <Route path="buffer" element={<BufferPage {...writing} />} />
      <Route path="people" element={<PeoplePage {...configuring} />} />
      <Route path="baseline" element={<ComparisonPage {...configuring} />} />
      <Route
        path="phases"
        element={<PhasesPage clientName={clientName} roles={roles} {...configuring} />}
      />
      <Route path="status" element={<StatusPage {...writing} />} />
      <Route path="exchange" element={<ExchangePage {...configuring} />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
