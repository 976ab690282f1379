import type { ScopeGroups } from './scope-groups';

const READ_PAGE: ScopeGroups = [['read:page:confluence']];
const WRITE_PAGE: ScopeGroups = [['write:page:confluence']];
const READ_AND_WRITE_PAGE: ScopeGroups = [['read:page:confluence', 'write:page:confluence']];
const READ_SPACE: ScopeGroups = [['read:space:confluence']];
const READ_TREE: ScopeGroups = [['read:hierarchical-content:confluence']];
const READ_COMMENT: ScopeGroups = [['read:comment:confluence']];
const WRITE_COMMENT: ScopeGroups = [['write:comment:confluence']];
const READ_ATTACHMENT: ScopeGroups = [['read:attachment:confluence']];
const UPLOAD: ScopeGroups = [
  ['write:confluence-file'],
  ['read:content-details:confluence', 'write:attachment:confluence'],
];
const SEARCH: ScopeGroups = [['search:confluence'], ['read:content-details:confluence']];
const RESTRICT: ScopeGroups = [
  ['write:confluence-content'],
  ['write:content.restriction:confluence'],
];
const READ_RESTRICTION: ScopeGroups = [
  ['read:confluence-content.all'],
  ['read:content.restriction:confluence'],
];
const READ_USER: ScopeGroups = [['read:confluence-user'], ['read:content-details:confluence']];
const UNLABEL: ScopeGroups = [['write:confluence-content'], ['write:label:confluence']];

const V1 = '/wiki/rest/api';
const V2 = '/wiki/api/v2';
const BY_OPERATION = `${V1}/content/{id}/restriction/byOperation/{operationKey}`;

/** Scopes of the operations of Confluence that the site serves. */
export const CONFLUENCE_OPERATIONS: Readonly<Record<string, ScopeGroups>> = {
  [`GET ${V2}/spaces`]: READ_SPACE,
  [`GET ${V2}/spaces/{id}`]: READ_SPACE,
  [`GET ${V2}/spaces/{id}/pages`]: READ_PAGE,
  [`GET ${V2}/pages`]: READ_PAGE,
  [`POST ${V2}/pages`]: WRITE_PAGE,
  [`GET ${V2}/pages/{id}`]: READ_PAGE,
  [`PUT ${V2}/pages/{id}`]: WRITE_PAGE,
  [`PUT ${V2}/pages/{id}/title`]: WRITE_PAGE,
  [`DELETE ${V2}/pages/{id}`]: [['delete:page:confluence']],
  [`GET ${V2}/pages/{id}/versions`]: READ_PAGE,
  [`GET ${V2}/pages/{id}/operations`]: READ_PAGE,
  [`GET ${V2}/pages/{id}/direct-children`]: READ_TREE,
  [`GET ${V2}/pages/{id}/descendants`]: READ_TREE,
  [`GET ${V2}/pages/{id}/labels`]: READ_PAGE,
  [`GET ${V2}/pages/{page-id}/properties`]: READ_PAGE,
  [`POST ${V2}/pages/{page-id}/properties`]: READ_AND_WRITE_PAGE,
  [`GET ${V2}/pages/{page-id}/properties/{property-id}`]: READ_PAGE,
  [`PUT ${V2}/pages/{page-id}/properties/{property-id}`]: READ_AND_WRITE_PAGE,
  [`DELETE ${V2}/pages/{page-id}/properties/{property-id}`]: READ_AND_WRITE_PAGE,
  [`GET ${V2}/pages/{id}/footer-comments`]: READ_COMMENT,
  [`POST ${V2}/footer-comments`]: WRITE_COMMENT,
  [`GET ${V2}/footer-comments/{comment-id}`]: READ_COMMENT,
  [`GET ${V2}/pages/{id}/attachments`]: READ_ATTACHMENT,
  [`GET ${V2}/attachments/{id}`]: READ_ATTACHMENT,
  [`POST ${V2}/users-bulk`]: [['read:user:confluence']],
  [`POST ${V1}/content/{id}/label`]: [
    ['write:confluence-content'],
    ['read:label:confluence', 'write:label:confluence'],
  ],
  [`DELETE ${V1}/content/{id}/label`]: UNLABEL,
  [`DELETE ${V1}/content/{id}/label/{label}`]: UNLABEL,
  [`POST ${V1}/content/{id}/child/attachment`]: UPLOAD,
  [`PUT ${V1}/content/{id}/child/attachment`]: UPLOAD,
  [`GET ${V1}/content/{id}/child/attachment/{attachmentId}/download`]: [
    ['readonly:content.attachment:confluence'],
    ['read:attachment:confluence'],
  ],
  [`GET ${V1}/search`]: SEARCH,
  [`GET ${V1}/content/search`]: SEARCH,
  [`GET ${V1}/user/current`]: READ_USER,
  [`GET ${V1}/user`]: READ_USER,
  [`GET ${BY_OPERATION}/user`]: READ_RESTRICTION,
  [`PUT ${BY_OPERATION}/user`]: RESTRICT,
  [`DELETE ${BY_OPERATION}/user`]: RESTRICT,
  [`GET ${BY_OPERATION}/byGroupId/{groupId}`]: READ_RESTRICTION,
  [`PUT ${BY_OPERATION}/byGroupId/{groupId}`]: RESTRICT,
  [`DELETE ${BY_OPERATION}/byGroupId/{groupId}`]: RESTRICT,
};
