import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './shell-tabs.module.css';

/** The tabs of an engagement, in their order; the route's path is the tab's address. */
const TABS = [
  { path: '/', name: 'overview' },
  { path: '/plan', name: 'plan' },
  { path: '/risks', name: 'risks' },
  { path: '/changes', name: 'changes' },
  { path: '/srs', name: 'srs' },
  { path: '/uat', name: 'uat' },
  { path: '/training', name: 'training' },
  { path: '/settings', name: 'settings' },
] as const;

export function ShellTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.tabs')} className={styles.tabs}>
      {TABS.map(({ path, name }) => (
        <NavLink
          key={path}
          to={path}
          end={path === '/'}
          className={({ isActive }) => `${styles.tab} ${isActive ? styles.here : ''}`}
        >
          {t(`shell.${name}`)}
        </NavLink>
      ))}
    </nav>
  );
}
