import type { ReactNode } from 'react';
import styles from './shell-title.module.css';

/** The first line of every page of an engagement: for whom, and on the right how it stands. */
export function ShellTitle({ clientName, children }: { clientName: string; children?: ReactNode }) {
  return (
    <header className={styles.title}>
      <h1 className={styles.name}>
        Rollout · <bdi>{clientName}</bdi>
      </h1>
      {children}
    </header>
  );
}
