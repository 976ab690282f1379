import type { JiraRoute } from '../route';
import { notModelled } from '../rest/refusal';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

/** Operations on issues that the site knows of and refuses by name. */
const REFUSED: readonly Pick<JiraRoute, 'method' | 'path' | 'operation'>[] = [
  { method: 'GET', path: `${ISSUE}/remotelink`, operation: 'getRemoteIssueLinks' },
  { method: 'POST', path: `${ISSUE}/remotelink`, operation: 'createOrUpdateRemoteIssueLink' },
  { method: 'DELETE', path: `${ISSUE}/remotelink`, operation: 'deleteRemoteIssueLinkByGlobalId' },
  { method: 'POST', path: `${ISSUE}/notify`, operation: 'notify' },
  { method: 'GET', path: `${ISSUE}/votes`, operation: 'getVotes' },
  { method: 'POST', path: `${ISSUE}/votes`, operation: 'addVote' },
  { method: 'DELETE', path: `${ISSUE}/votes`, operation: 'removeVote' },
  {
    method: 'POST',
    path: '/rest/api/3/issue/properties',
    operation: 'bulkSetIssuesPropertiesList',
  },
  { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', operation: 'getBulkChangelogs' },
];

export function refusedRoutes(): readonly JiraRoute[] {
  return REFUSED.map((route) => ({
    ...route,
    query: [],
    handle: () => {
      throw notModelled(`${route.operation} (${route.method} ${route.path})`);
    },
  }));
}
