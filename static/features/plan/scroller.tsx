import type { ReactNode } from 'react';
import styles from './plan-parts.module.css';

/** A wide table that scrolls inside itself, so that the page never scrolls sideways. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // What scrolls must be reachable by keyboard (WCAG 2.1.1), although it is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
