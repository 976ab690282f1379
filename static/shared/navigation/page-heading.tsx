import { useEffect, useRef } from 'react';
import { usePageTitle } from './use-page-title';
import styles from './page-heading.module.css';

interface PageHeadingProps {
  readonly children: string;
  /** For a page that changes by itself: the focus is only taken where what had it is gone. */
  readonly takesFocus?: 'always' | 'ifLost';
}

/**
 * The heading of a route. It takes the focus when the route was entered from another one, so that
 * keyboard and screen reader go on at the new content; on the first load the focus stays with Jira.
 */
export function PageHeading({ children, takesFocus = 'always' }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(`${children} – Rollout`);
  useEffect(() => {
    const isDue = takesFocus === 'always' || document.activeElement === document.body;
    if (isDue && hasShownHeading) heading.current?.focus();
    hasShownHeading = true;
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}

let hasShownHeading = false;
