import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import type { RunningEngagement } from '../../features/engagement/project-state';

const LeadPage = lazy(async () => ({
  default: (await import('../../features/uat/lead/lead-page')).LeadPage,
}));
const CasesPage = lazy(async () => ({
  default: (await import('../../features/uat/cases/cases-page')).CasesPage,
}));
const UatExchangePage = lazy(async () => ({
  default: (await import('../../features/uat/exchange/exchange-page')).UatExchangePage,
}));
const UatPrintPage = lazy(async () => ({
  default: (await import('../../features/uat/print/print-page')).UatPrintPage,
}));
const UatSettingsPage = lazy(async () => ({
  default: (await import('../../features/uat/settings/settings-page')).UatSettingsPage,
}));
const CyclesPage = lazy(async () => ({
  default: (await import('../../features/uat/cycle/cycles-page')).CyclesPage,
}));

const TesterPages = lazy(async () => ({
  default: (await import('../../features/uat/tester/tester-pages')).TesterPages,
}));

const SignoffPage = lazy(async () => ({
  default: (await import('../../features/uat/signoff/signoff-page')).SignoffPage,
}));

const TracePage = lazy(async () => ({
  default: (await import('../../features/uat/trace/trace-page')).TracePage,
}));

/** The rooms of the acceptance test, one route each, below its address. */
export function UatRoutes({ engagement }: { engagement: RunningEngagement }) {
  const { engagementId, canWrite, roles } = engagement;
  // Whoever is there to test begins with what he has to do.
  const isTester = roles.includes('keyUser') && !canWrite;
  return (
    <Routes>
      <Route index element={<Navigate to={isTester ? '/uat/tests' : '/uat/lead'} replace />} />
      <Route path="lead" element={<LeadPage engagementId={engagementId} />} />
      <Route path="cases/:caseId?" element={<CasesPage engagementId={engagementId} />} />
      <Route path="cycles/:number?" element={<CyclesPage engagementId={engagementId} />} />
      <Route path="tests/*" element={<TesterPages engagementId={engagementId} />} />
      <Route path="signoff" element={<SignoffPage engagementId={engagementId} />} />
      <Route path="trace" element={<TracePage engagementId={engagementId} />} />
      <Route
        path="exchange"
        element={<UatExchangePage engagementId={engagementId} canWrite={canWrite} />}
      />
      <Route path="print" element={<UatPrintPage engagementId={engagementId} />} />
      <Route path="settings" element={<UatSettingsPage engagementId={engagementId} />} />
      <Route path="*" element={<Navigate to="/uat" replace />} />
    </Routes>
  );
}
