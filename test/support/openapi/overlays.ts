import type { DocumentName } from './open-api-document';

/**
 * What must be there in a successful answer although Atlassian's document leaves it open: there `{}`
 * would pass as a search result. By operation.
 */
const JIRA: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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

const VERSION = {
  type: 'object',
  required: ['number', 'createdAt', 'message', 'minorEdit'],
} as const;
const PAGE = {
  type: 'object',
  required: ['id', 'status', 'title', 'spaceId', 'createdAt', 'version', 'body', '_links'],
  properties: { version: VERSION, _links: { required: ['webui'] } },
} as const;
const SPACE = {
  type: 'object',
  required: ['id', 'key', 'name', 'type', 'status', 'createdAt', '_links'],
} as const;
const COMMENT = {
  type: 'object',
  required: ['id', 'status', 'version', 'body', '_links'],
} as const;
const ATTACHMENT = {
  type: 'object',
  required: ['id', 'title', 'mediaType', 'fileSize', 'downloadLink', 'version'],
} as const;
const PROPERTY = {
  type: 'object',
  required: ['id', 'key', 'value', 'version'],
  properties: { version: VERSION },
} as const;

const alone = (thing: { readonly required: readonly string[] }) => ({
  allOf: [thing, { properties: { _links: { type: 'object', required: ['base'] } } }],
});
const listOf = (items: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required: ['results', '_links'],
  properties: { results: { type: 'array', items }, _links: { required: ['base'] } },
});

const CONFLUENCE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  getSpaces: listOf(SPACE),
  getSpaceById: alone(SPACE),
  getPages: listOf(PAGE),
  getPagesInSpace: listOf(PAGE),
  createPage: alone(PAGE),
  getPageById: alone(PAGE),
  updatePage: alone(PAGE),
  updatePageTitle: alone(PAGE),
  getPageVersions: listOf(VERSION),
  getPageDirectChildren: listOf({ required: ['id', 'status', 'title', 'type', 'spaceId'] }),
  getPageDescendants: listOf({ required: ['id', 'status', 'title', 'type', 'parentId', 'depth'] }),
  getPageOperations: { type: 'object', required: ['operations'] },
  getPageLabels: listOf({ required: ['id', 'name', 'prefix'] }),
  getPageContentProperties: listOf(PROPERTY),
  createPageProperty: PROPERTY,
  getPageContentPropertiesById: PROPERTY,
  updatePagePropertyById: PROPERTY,
  getPageFooterComments: listOf(COMMENT),
  createFooterComment: alone(COMMENT),
  getFooterCommentById: alone(COMMENT),
  getPageAttachments: listOf(ATTACHMENT),
  getAttachmentById: alone(ATTACHMENT),
  createAttachment: {
    properties: { results: { items: { required: ['id', 'title', 'version', 'extensions'] } } },
  },
  createBulkUserLookup: listOf({ required: ['accountId', 'displayName', 'accountStatus'] }),
  searchByCQL: { properties: { results: { items: { required: ['content', 'title'] } } } },
};

/** What a successful answer must have besides; several products have operations of one name. */
export function overlayOf(
  document: DocumentName,
  operation: string,
): Readonly<Record<string, unknown>> | undefined {
  return (document === 'jira-platform-v3' ? JIRA : CONFLUENCE)[operation];
}
