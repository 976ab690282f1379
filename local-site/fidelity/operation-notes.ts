/**
 * What an operation that is served leaves out besides query parameters, or does otherwise than Jira. An
 * operation without a line here follows its page as far as the tests look.
 */
export const operationNotes: Readonly<Record<string, string>> = {
  getServerInfo: 'no health checks; build number and title are the site’s own',
  getCurrentUser: 'no `expand`',
  getUser: 'no `expand`',
  findUsers: 'matches the beginnings of names and addresses, in order of name',
  findAssignableUsers: 'in order of name',
  getUsersFromGroup: 'inactive members are left out',
  getProject:
    'no components, properties or permissions; `expand` changes nothing, as all it names is there',
  searchProjects: '`orderBy` key and name; `expand` description, lead, issueTypes, url',
  getProjectComponents: 'always empty: components cannot be made',
  getProjectRole: 'no avatars',
  createVersion: 'no driver, approvers or moved issues',
  updateVersion: 'no driver, approvers or moved issues',
  deleteIssueType: '501 while issues have the type',
  getFields: 'the fields of this site: the system’s and two custom ones, which cannot be added to',
  search: 'site-wide statuses, or with `projectId` those of that project alone',
  searchWorkflows:
    'no layout, dates or versions; of rules, validators of the app and permission conditions',
  readWorkflows:
    'as `searchWorkflows`; 501 for a workflow, project or type that is not there or may not be read',
  getBulkPermissions: 'asking about another account needs ADMINISTER for apps too',
  getAllPermissionSchemes: '`expand` permissions; no scheme of a team-managed project',
  getPermissionScheme:
    '`expand` permissions; holders: anyone, applicationRole, group, projectLead, projectRole, user',
  getAssignedPermissionScheme: '`expand` permissions',
  createIssue: 'no transition in the request',
  createIssues: 'no transition in the request',
  bulkFetchIssues: 'no `properties=*all`',
  getIssue: '`expand` as far as the tests show; no `properties=*all`',
  editIssue: 'no transition in the request',
  getCreateIssueMetaIssueTypeId: 'all projects have the same screens',
  getTransitions: 'no transition screens',
  doTransition:
    'conditions: the permission that a transition asks for; no properties in the request',
  addComment: 'no visibility, no properties',
  updateComment: 'no visibility, no properties',
  getComments: '`orderBy` created',
  addAttachment: 'no thumbnails',
  searchAndReconsileIssuesUsingJql:
    'no WAS, CHANGED, rank, sprints or functions of apps; words are not reduced to their stem',
  searchAndReconsileIssuesUsingJqlPost:
    'no WAS, CHANGED, rank, sprints or functions of apps; words are not reduced to their stem',
  countIssues: 'is exact',
};
