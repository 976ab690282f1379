import type { Surface } from './surface';

/**
 * Path of a `NavigationLocation` of `@forge/bridge`'s router.
 * @throws Error for targets that the site has no page for
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/router/
 */
export function navigationPath(surface: Surface, location: Record<string, unknown>): string {
  const text = (name: string) => {
    const value = location[name];
    if (typeof value !== 'string') throw new Error(`The location needs ${name}.`);
    return encodeURIComponent(value);
  };
  const { target } = location;
  switch (target) {
    case 'issue':
      return `/browse/${text('issueKey')}`;
    case 'dashboard':
      return `/jira/dashboards/${text('dashboardId')}`;
    case 'projectSettingsDetails':
      return `/jira/core/projects/${text('projectKey')}/settings/details`;
    case 'module': {
      const below = typeof location.path === 'string' ? location.path : '';
      const projectKey = typeof location.projectKey === 'string' ? location.projectKey : undefined;
      const path = surface.modulePath(text('moduleKey'), projectKey, below);
      if (path !== undefined) return path;
    }
  }
  throw new Error(`The local site does not model the navigation target "${String(target)}".`);
}
