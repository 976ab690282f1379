import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import type { RunningEngagement } from '../../features/engagement/project-state';
import { SubPages } from './sub-pages';

const DocumentPage = lazy(async () => ({
  default: (await import('../../features/srs/document/document-page')).DocumentPage,
}));
const RequirementsPage = lazy(async () => ({
  default: (await import('../../features/srs/register/register-page')).RequirementsPage,
}));

const GoalsPage = lazy(async () => ({
  default: (await import('../../features/srs/goals/goals-page')).GoalsPage,
}));
const ContextPage = lazy(async () => ({
  default: (await import('../../features/srs/context/context-page')).ContextPage,
}));
const RolesPage = lazy(async () => ({
  default: (await import('../../features/srs/roles/roles-page')).RolesPage,
}));
const ProcessesPage = lazy(async () => ({
  default: (await import('../../features/srs/processes/processes-page')).ProcessesPage,
}));
const EditProcessPage = lazy(async () => ({
  default: (await import('../../features/srs/processes/edit-process-page')).EditProcessPage,
}));
const TracePage = lazy(async () => ({
  default: (await import('../../features/srs/trace/trace-page')).TracePage,
}));
const SrsImportPage = lazy(async () => ({
  default: (await import('../../features/srs/exchange/srs-import')).SrsImportPage,
}));
const ArrangePage = lazy(async () => ({
  default: (await import('../../features/srs/arrange/arrange-page')).ArrangePage,
}));
const EntryHistoryPage = lazy(async () => ({
  default: (await import('../../features/srs/entries/entry-history-page')).EntryHistoryPage,
}));
const FitGapPage = lazy(async () => ({
  default: (await import('../../features/srs/fit-gap/fit-gap-page')).FitGapPage,
}));
const BaselinesPage = lazy(async () => ({
  default: (await import('../../features/srs/baseline/baselines-page')).BaselinesPage,
}));

/** The pages of the specification, in their order. */
const PAGES = [
  { path: '/srs', name: 'document' },
  { path: '/srs/register', name: 'register' },
  { path: '/srs/goals', name: 'goals' },
  { path: '/srs/context', name: 'context' },
  { path: '/srs/processes', name: 'processes' },
  { path: '/srs/fit-gap', name: 'fitGap' },
  { path: '/srs/roles', name: 'roles' },
  { path: '/srs/trace', name: 'trace' },
  { path: '/srs/baselines', name: 'baselines' },
] as const;

/** The pages of the specification, one route each. */
export function SrsRoutes({ engagement }: { engagement: RunningEngagement }) {
  const { engagementId, canWrite, canConfigure, roles, templateKey, language } = engagement;
  const { t } = useTranslation();
  const pages = PAGES.map(({ path, name }) => ({ path, title: t(`shell.srsPage.${name}`) }));
  const writing = { engagementId, canWrite };
  return (
    <>
      <SubPages label={t('shell.srsPages')} pages={pages} />
      <Routes>
        <Route index element={<DocumentPage {...writing} />} />
        <Route
          path="register/:requirementId?"
          element={<RequirementsPage {...writing} {...{ canConfigure }} />}
        />
        {canWrite && <Route path="import" element={<SrsImportPage {...{ engagementId }} />} />}
        {canWrite && <Route path="arrange" element={<ArrangePage {...{ engagementId }} />} />}
        <Route path="history/:recordId" element={<EntryHistoryPage {...{ engagementId }} />} />
        <Route path="goals" element={<GoalsPage {...writing} {...{ templateKey, language }} />} />
        <Route path="context" element={<ContextPage {...writing} />} />
        <Route path="fit-gap" element={<FitGapPage {...writing} />} />
        <Route path="roles" element={<RolesPage {...writing} />} />
        <Route path="processes" element={<ProcessesPage {...writing} />} />
        {canWrite && (
          <Route path="processes/:entryId" element={<EditProcessPage {...{ engagementId }} />} />
        )}
        <Route path="trace" element={<TracePage {...{ engagementId }} />} />
        <Route
          path="baselines"
          element={<BaselinesPage {...writing} {...{ canConfigure, roles }} />}
        />
        <Route path="*" element={<Navigate to="/srs" replace />} />
      </Routes>
    </>
  );
}
