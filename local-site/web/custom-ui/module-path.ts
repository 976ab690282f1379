import { isRecord } from '../bridge-shim/protocol';
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

export const globalPagePath = ({ appId, environmentId, key }: AppModule) =>
  `/jira/apps/${shortId(appId)}/${environmentId}/${key}`;

/** Path of a module's page, where it is a full page; a project's modules need a project around. */
export function modulePath(
  modules: readonly AppModule[],
  moduleKey: string,
  path: string,
  extension: Readonly<Record<string, unknown>>,
): string | undefined {
  const module = modules.find(({ key }) => key === moduleKey);
  const project = extension.project;
  const projectKey = isRecord(project) ? project.key : undefined;
  if (module === undefined) return undefined;
  switch (module.type) {
    case 'jira:globalPage':
      return globalPagePath(module) + path;
    case 'jira:adminPage':
      return adminPagePath(module) + path;
    case 'jira:projectPage':
      return typeof projectKey === 'string'
        ? projectPagePath(projectKey, module) + path
        : undefined;
    case 'jira:projectSettingsPage':
      return typeof projectKey === 'string'
        ? projectSettingsPagePath(projectKey, module) + path
        : undefined;
    default:
      return undefined;
  }
}
