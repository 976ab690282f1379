import type { AppModule } from '../api/site';

/** Last part of the App's ARI, which Atlassian's addresses carry. */
const shortId = (appId: string) => appId.split('/').at(-1) ?? appId;

/** Path of the app's page in a project. */
export const projectPagePath = (projectKey: string, { appId, environmentId }: AppModule) =>
  `/jira/core/projects/${encodeURIComponent(projectKey)}/apps/${shortId(appId)}/${environmentId}`;

export const projectSettingsPagePath = (projectKey: string, { appId, environmentId }: AppModule) =>
  `/jira/core/projects/${encodeURIComponent(projectKey)}/settings/apps/${shortId(appId)}/${environmentId}`;

export const adminPagePath = ({ appId, environmentId }: AppModule) =>
  `/jira/settings/apps/${shortId(appId)}/${environmentId}`;

/** An app has one at the most, so the address needs no key. */
export const globalPagePath = ({ appId, environmentId }: AppModule) =>
  `/jira/apps/${shortId(appId)}/${environmentId}`;

/**
 * Path of a module's page, where it is a full page; the page of a project needs its key.
 * @see https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/
 */
export function modulePath(
  modules: readonly AppModule[],
  moduleKey: string,
  projectKey: string | undefined,
  path: string,
): string | undefined {
  const module = modules.find(({ key }) => key === moduleKey);
  if (module === undefined) return undefined;
  switch (module.type) {
    case 'jira:globalPage':
      return globalPagePath(module) + path;
    case 'jira:adminPage':
      return adminPagePath(module) + path;
    case 'jira:projectPage':
      return projectKey === undefined ? undefined : projectPagePath(projectKey, module) + path;
    case 'jira:projectSettingsPage':
      return projectKey === undefined
        ? undefined
        : projectSettingsPagePath(projectKey, module) + path;
    default:
      return undefined;
  }
}
