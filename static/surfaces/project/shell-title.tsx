import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './shell-title.module.css';

/** The first line of every page of an engagement: for whom, and on the right how it stands. */
export function ShellTitle({ clientName, children }: { clientName: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className={styles.title}>
      <h1 className={styles.name}>
        {t('manifest.projectPage.title')} · <bdi>{clientName}</bdi>
      </h1>
      {children}
    </header>
  );
}
