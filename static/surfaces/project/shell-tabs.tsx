import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
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

/** Where there is no room for all of them, the one that is open stands in the middle. */
export function ShellTabs() {
  const { t } = useTranslation();
  const tabs = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const nav = tabs.current;
    const here = nav?.querySelector<HTMLElement>('[aria-current="page"]');
    if (nav === null || here === null || here === undefined) return;
    nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav ref={tabs} aria-label={t('shell.tabs')} className={styles.tabs}>
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
