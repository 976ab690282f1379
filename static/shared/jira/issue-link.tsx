import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { usePage } from '../page-context';

interface IssueLinkProps {
  readonly issueKey: string;
  /** For a link inside of a grid, where only the row that has the focus is on the way of the Tab key. */
  readonly tabIndex?: 0 | -1;
  readonly children: ReactNode;
}

/** A link to an issue. The page lives in a frame, so Jira itself is asked to open it. */
export function IssueLink({ issueKey, tabIndex = 0, children }: IssueLinkProps) {
  const { siteUrl } = usePage();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void router.open(`/browse/${issueKey}`);
  };
  return (
    <a href={`${siteUrl}/browse/${issueKey}`} onClick={open} tabIndex={tabIndex}>
      {children}
    </a>
  );
}
