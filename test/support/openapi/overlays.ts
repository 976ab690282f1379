/**
 * What must be there in a successful answer although Atlassian's document leaves it open: there `{}`
 * would pass as a search result. By operation.
 */
export const OVERLAYS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  createIssue: { type: 'object', required: ['id', 'key', 'self'] },
  createIssues: {
    type: 'object',
    required: ['issues', 'errors'],
    properties: { issues: { items: { required: ['id', 'key', 'self'] } } },
  },
  getIssue: { type: 'object', required: ['id', 'key', 'self'] },
  bulkFetchIssues: { type: 'object', required: ['issues', 'issueErrors'] },
  searchAndReconsileIssuesUsingJql: { type: 'object', required: ['issues', 'isLast'] },
  searchAndReconsileIssuesUsingJqlPost: { type: 'object', required: ['issues', 'isLast'] },
  countIssues: { type: 'object', required: ['count'] },
  getTransitions: {
    type: 'object',
    required: ['transitions'],
    properties: { transitions: { items: { required: ['id', 'name', 'to'] } } },
  },
  getComments: { type: 'object', required: ['comments', 'startAt', 'maxResults', 'total'] },
  getProject: { type: 'object', required: ['id', 'key', 'name', 'self', 'style'] },
  searchProjects: { type: 'object', required: ['values', 'isLast', 'total', 'startAt'] },
  getCurrentUser: { type: 'object', required: ['accountId', 'displayName', 'active', 'self'] },
  getMyPermissions: { type: 'object', required: ['permissions'] },
  getBulkPermissions: { type: 'object', required: ['globalPermissions', 'projectPermissions'] },
  getIssueProperty: { type: 'object', required: ['key', 'value'] },
};
