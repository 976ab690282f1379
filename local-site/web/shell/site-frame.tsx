import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Sidebar } from './sidebar';
import styles from './shell.module.css';
import { TopBar } from './top-bar';

/** Top bar, sidebar and the page; on a narrow screen the sidebar opens over the page. */
export function SiteFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // Remembers where it was opened, so that following a link closes it.
  const [openedAt, setOpenedAt] = useState<string>();
  const isOpen = openedAt === pathname;
  return (
    <div className={styles.site}>
      <a className={styles.skip} href="#content">
        {t('skipToContent')}
      </a>
      <TopBar isMenuOpen={isOpen} onMenu={() => setOpenedAt(isOpen ? undefined : pathname)} />
      <Sidebar isOpen={isOpen} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
