import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { SubPages } from './sub-pages';

/** The pages of the plan, in their order; the baseline's comparison belongs to the phases. */
const PAGES = [
  { path: '/plan', name: 'schedule' },
  { path: '/plan/buffer', name: 'buffer' },
  { path: '/plan/people', name: 'people' },
  { path: '/plan/phases', name: 'phases' },
  { path: '/plan/status', name: 'status' },
  { path: '/plan/exchange', name: 'exchange' },
] as const;

/** The ways between the pages of the plan; absent on all other tabs. */
export function PlanPages() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pathname !== '/plan' && !pathname.startsWith('/plan/')) return null;
  const pages = PAGES.map(({ path, name }) => ({ path, title: t(`shell.planPage.${name}`) }));
  return <SubPages label={t('shell.planPages')} pages={pages} />;
}
