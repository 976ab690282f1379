import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { usePage } from '../page-context';

/** A link to an issue. The page lives in a frame, so Jira itself is asked to open it. */
export function IssueLink({ issueKey, children }: { issueKey: string; children: ReactNode }) {
  const { siteUrl } = usePage();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void router.open(`/browse/${issueKey}`);
  };
  return (
    <a href={`${siteUrl}/browse/${issueKey}`} onClick={open}>
      {children}
    </a>
  );
}
