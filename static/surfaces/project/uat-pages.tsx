import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import styles from './plan-pages.module.css';

/** The rooms of the acceptance test, in their order. */
const PAGES = [
  { path: '/uat/lead', name: 'lead', isExact: true },
  { path: '/uat/cases', name: 'cases', isExact: false },
  { path: '/uat/cycles', name: 'cycles', isExact: false },
  { path: '/uat/tests', name: 'tests', isExact: false },
  { path: '/uat/signoff', name: 'signoff', isExact: true },
  { path: '/uat/trace', name: 'trace', isExact: true },
  { path: '/uat/exchange', name: 'exchange', isExact: true },
  { path: '/uat/settings', name: 'settings', isExact: true },
] as const;

/** The ways between the rooms of the acceptance test; absent on all other tabs. */
export function UatPages() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (pathname !== '/uat' && !pathname.startsWith('/uat/')) return null;
  return (
    <nav aria-label={t('shell.uatPages')} className={styles.pages}>
      {PAGES.map(({ path, name, isExact }) => (
        <NavLink
          key={path}
          to={path}
          end={isExact}
          className={({ isActive }) => `${styles.page} ${isActive ? styles.here : ''}`}
        >
          {t(`shell.uatPage.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
