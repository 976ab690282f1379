import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import styles from './plan-pages.module.css';

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
  return (
    <nav aria-label={t('shell.planPages')} className={styles.pages}>
      {PAGES.map(({ path, name }) => (
        <NavLink
          key={path}
          to={path}
          end
          className={({ isActive }) => `${styles.page} ${isActive ? styles.here : ''}`}
        >
          {t(`shell.planPage.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
