import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import type { JiraRoute } from '../route';
import { signedIn } from '../signed-in';

/** The version that Jira Cloud has reported for years. */
const VERSION = { version: '1001.0.0-SNAPSHOT', versionNumbers: [1001, 0, 0] } as const;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-server-info/ */
export function serverInfoRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/serverInfo',
      operation: 'getServerInfo',
      query: [],
      handle: () =>
        json(200, {
          baseUrl: context.canonicalUrl,
          ...VERSION,
          deploymentType: 'Cloud',
          buildNumber: 100000,
          serverTime: new Date(context.clock.now()).toISOString().replace('Z', '+0000'),
          serverTitle: 'Local site',
        }),
    },
    {
      method: 'GET',
      path: '/rest/api/3/configuration',
      operation: 'getConfiguration',
      query: [],
      handle: ({ actor }) => {
        signedIn(actor);
        return json(200, {
          votingEnabled: false,
          watchingEnabled: true,
          unassignedIssuesAllowed: true,
          subTasksEnabled: true,
          issueLinkingEnabled: true,
          timeTrackingEnabled: false,
          attachmentsEnabled: true,
        });
      },
    },
  ];
}
