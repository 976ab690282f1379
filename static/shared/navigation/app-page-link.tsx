import { router } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { usePage } from '../page-context';
import { appPageAt, openAppPage } from './open-app-page';

interface AppPageLinkProps {
  readonly projectKey: string;
  /** Route of the app's page in that project, with its query. */
  readonly path: string;
  readonly children: ReactNode;
}

/**
 * A link from elsewhere in Jira to the app's page in a project. Where that page is, Jira knows alone: it is asked for
 * the address, and opens the page itself.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export function AppPageLink({ projectKey, path, children }: AppPageLinkProps) {
  const { siteUrl } = usePage();
  const location = appPageAt(projectKey, path);
  const { data: url } = useQuery({
    queryKey: ['app-page', projectKey, path],
    staleTime: Infinity,
    retry: false,
    queryFn: async () => (await router.getUrl(location))?.href ?? null,
  });
  const open = (event: MouseEvent) => {
    event.preventDefault();
    openAppPage(projectKey, path);
  };
  return (
    <a href={url ?? `${siteUrl}/browse/${projectKey}`} onClick={open}>
      {children}
    </a>
  );
}
