import { useEffect, useRef } from 'react';
import { usePageTitle } from './use-page-title';
import styles from './page-heading.module.css';

/**
 * The heading of a route. It takes the focus when the route was entered from another one, so that
 * keyboard and screen reader go on at the new content; on the first load the focus stays with Jira.
 */
export function PageHeading({ children, focus = true }: { children: string; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(`${children} – Rollout`);
  useEffect(() => {
    if (focus && hasShownHeading) heading.current?.focus();
    hasShownHeading = true;
  }, [focus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}

let hasShownHeading = false;
