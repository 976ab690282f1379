import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import type { RunningEngagement } from '../../features/engagement/project-state';

const RegisterPage = lazy(async () => ({
  default: (await import('../../features/change/register/register-page')).ChangeRegisterPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../../features/change/settings/settings-page')).ChangeSettingsPage,
}));
const LedgerPage = lazy(async () => ({
  default: (await import('../../features/change/ledger/ledger-page')).LedgerPage,
}));
const ExchangePage = lazy(async () => ({
  default: (await import('../../features/change/exchange/exchange-page')).ChangeExchangePage,
}));
const PrintPage = lazy(async () => ({
  default: (await import('../../features/change/print/print-page')).ChangePrintPage,
}));

/** The rooms of the tab for changes: the register, and what is opened from it. */
export function ChangeRoutes({ engagement }: { engagement: RunningEngagement }) {
  const { engagementId, roles } = engagement;
  return (
    <Routes>
      <Route path="settings" element={<SettingsPage {...{ engagementId, roles }} />} />
      <Route path="ledger" element={<LedgerPage engagementId={engagementId} />} />
      <Route path="exchange" element={<ExchangePage engagementId={engagementId} />} />
      <Route path="print" element={<PrintPage engagementId={engagementId} />} />
      <Route path=":changeId?" element={<RegisterPage {...{ engagementId, roles }} />} />
    </Routes>
  );
}
