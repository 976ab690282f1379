import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { WelcomePage } from '../../features/engagement/welcome-page';
import { Loading } from '../../shared/feedback/loading';

const StartWizard = lazy(async () => ({
  default: (await import('../../features/engagement/start/start-wizard')).StartWizard,
}));

/** A project without an engagement: what Rollout is, and the way to start one. */
export function StartRoutes({ canStart }: { canStart: boolean }) {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        {canStart && <Route path="start" element={<Navigate to="/start/template" replace />} />}
        {canStart && <Route path="start/:step" element={<StartWizard />} />}
        <Route path="*" element={<WelcomePage canStart={canStart} />} />
      </Routes>
    </Suspense>
  );
}
