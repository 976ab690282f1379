const DIRECTORY = 'directory/';

/** The test that shows the operations of a group, below `test/local-site/jira/`. */
const BY_GROUP: Readonly<Record<string, string>> = {
  'server-info': `${DIRECTORY}read-operations`,
  'jira-settings': `${DIRECTORY}read-operations`,
  myself: `${DIRECTORY}people`,
  users: `${DIRECTORY}people`,
  'user-search': `${DIRECTORY}people`,
  groups: `${DIRECTORY}people`,
  projects: `${DIRECTORY}projects`,
  'project-components': `${DIRECTORY}projects`,
  'project-properties': `${DIRECTORY}projects`,
  'project-versions': `${DIRECTORY}projects`,
  'project-roles': `${DIRECTORY}roles`,
  'project-role-actors': `${DIRECTORY}roles`,
  'issue-types': `${DIRECTORY}vocabulary`,
  'issue-fields': `${DIRECTORY}read-operations`,
  'issue-priorities': `${DIRECTORY}read-operations`,
  'issue-resolutions': `${DIRECTORY}read-operations`,
  'issue-link-types': `${DIRECTORY}read-operations`,
  'workflow-statuses': `${DIRECTORY}read-operations`,
  'workflow-status-categories': `${DIRECTORY}read-operations`,
  status: `${DIRECTORY}read-operations`,
  workflows: `${DIRECTORY}vocabulary`,
  permissions: `${DIRECTORY}permissions`,
  'permission-schemes': `${DIRECTORY}read-operations`,
  'project-permission-schemes': `${DIRECTORY}read-operations`,
  issues: 'issues',
  'issue-comments': 'issue-parts',
  'issue-links': 'issue-parts',
  'issue-attachments': 'issue-parts',
  'issue-watchers': 'issue-parts',
  'issue-properties': 'issue-parts',
  'issue-search': 'search',
};

/** Path of the test from the repository's root. @throws Error for a group that nobody has named a test for */
export function testOfGroup(group: string): string {
  const name = BY_GROUP[group];
  if (name === undefined) throw new Error(`No test is named for the operations of ${group}.`);
  return `test/local-site/jira/${name}.test.ts`;
}

/** As `BY_GROUP`, below `test/local-site/confluence/`. */
const BY_CONFLUENCE_GROUP: Readonly<Record<string, string>> = {
  space: 'pages',
  page: 'pages',
  children: 'pages',
  descendants: 'pages',
  version: 'pages',
  operation: 'rights',
  'content-restrictions': 'rights',
  label: 'page-parts',
  'content-labels': 'page-parts',
  'content-properties': 'page-parts',
  comment: 'page-parts',
  attachment: 'page-parts',
  'content---attachments': 'page-parts',
  search: 'search',
  content: 'search',
  user: 'search',
  users: 'search',
};

/** As `testOfGroup`, for Confluence. */
export function testOfConfluenceGroup(group: string): string {
  const name = BY_CONFLUENCE_GROUP[group];
  if (name === undefined) throw new Error(`No test is named for the operations of ${group}.`);
  return `test/local-site/confluence/${name}.test.ts`;
}
