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
 * A heading that waits for its data leaves the focus to whoever has gone on, or types, meanwhile.
 */
export function PageHeading({ children, takesFocus = 'always' }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(`${children} – Rollout`);
  useEffect(() => {
    const { activeElement, body } = document;
    const isWhereItWas = activeElement === focusAtLeaving && !isField(activeElement);
    const isDue = activeElement === body || (takesFocus === 'always' && isWhereItWas);
    if (isDue && hasShownHeading) heading.current?.focus();
    hasShownHeading = true;
    return () => {
      focusAtLeaving = document.activeElement;
    };
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}

let hasShownHeading = false;
/** What had the focus when the heading before was taken away: the link that led here, as a rule. */
let focusAtLeaving: Element | null = null;

function isField(element: Element | null): boolean {
  return element?.matches('input, textarea, select, [contenteditable="true"]') === true;
}
