import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import type { JiraRoute } from '../route';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-link-types/ */
export function linkTypeRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/issueLinkType',
      operation: 'getIssueLinkTypes',
      query: [],
      handle: () => {
        const base = `${context.canonicalUrl}/rest/api/3/issueLinkType`;
        const types = context.directory.linkTypes();
        return json(200, {
          issueLinkTypes: types.map((type) => ({ ...type, self: `${base}/${type.id}` })),
        });
      },
    },
  ];
}
