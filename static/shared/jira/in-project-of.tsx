import { useMemo, type ReactNode } from 'react';
import { PageContextHolder, usePage } from '../page-context';
import { useProjectKey } from './use-project-key';

interface InProjectOfProps {
  /** Something of the engagement's, which names its project. */
  readonly view: { readonly projectId: string };
  readonly children: ReactNode;
}

/**
 * Puts what is inside into the engagement's project: an issue that was moved is shown in another one, and a macro in
 * none at all.
 */
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
