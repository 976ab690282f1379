import { router } from '@forge/bridge';

/** A route of the app's page in a project, as Jira's router takes it. */
export function appPageAt(projectKey: string, path: string) {
  return { target: 'module', moduleKey: 'project', projectKey, path } as const;
}

/**
 * Has Jira open the app's page in a project.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export function openAppPage(projectKey: string, path: string): void {
  void router.navigate(appPageAt(projectKey, path));
}
