import { router } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import { useId, type MouseEvent, type ReactNode } from 'react';
import { usePage } from '../page-context';
import { appPageAt, openAppPage } from './open-app-page';

interface AppPageLinkProps {
  readonly projectKey: string;
  /** Route of the app's page in that project, with its query. */
  readonly path: string;
  /** Id of what tells this link from others that say the same; read aloud after it. */
  readonly about?: string;
  readonly children: ReactNode;
}

/**
 * A link from elsewhere in Jira to the app's page in a project. Where that page is, Jira knows alone: it is asked for
 * the address, and opens the page itself.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export function AppPageLink({ projectKey, path, about, children }: AppPageLinkProps) {
  const id = useId();
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
    <a
      id={id}
      href={url ?? `${siteUrl}/browse/${projectKey}`}
      onClick={open}
      {...(about === undefined ? {} : { 'aria-labelledby': `${id} ${about}` })}
    >
      {children}
    </a>
  );
}
