import { useLocation } from 'react-router';

/** The project that the address speaks of, if any. */
export function useProjectKey(): string | undefined {
  const { pathname } = useLocation();
  return (
    /^\/jira\/\w+\/projects\/([^/]+)/.exec(pathname)?.[1] ??
    /^\/browse\/([^/]+)-\d+$/.exec(pathname)?.[1]
  );
}
