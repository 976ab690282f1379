import type { ReactNode } from 'react';
import styles from './problem.module.css';

interface ProblemProps {
  readonly id?: string;
  readonly children: ReactNode;
}

/** Why it cannot go on as it stands, beside what is to be mended; told at once to those who listen. */
export function Problem({ id, children }: ProblemProps) {
  return (
    <p id={id} role="alert" className={styles.problem}>
      {children}
    </p>
  );
}
