import { useMemo, type ReactNode } from 'react';
import type { IssueView } from '../../../src/thread/contract';
import { useProjectKey } from '../../shared/jira/use-project-key';
import { PageContextHolder, usePage } from '../../shared/page-context';

interface InProjectOfProps {
  readonly view: Pick<IssueView, 'projectId'>;
  readonly children: ReactNode;
}

/** Puts what is inside into the engagement's project: an issue that was moved is shown in another one. */
export function InProjectOf({ view, children }: InProjectOfProps) {
  const page = usePage();
  const { projectId } = view;
  const projectKey = useProjectKey(projectId);
  const inside = useMemo(
    () => ({ ...page, project: { projectId, projectKey } }),
    [page, projectId, projectKey],
  );
  return <PageContextHolder.Provider value={inside}>{children}</PageContextHolder.Provider>;
}
