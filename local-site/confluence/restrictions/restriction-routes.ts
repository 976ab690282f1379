import type { ProductResponse } from '../../platform/product';
import { change } from '../change';
import type { ConfluenceOptions } from '../options';
import { editablePage, visiblePage } from '../pages/page-access';
import { notePageEvent } from '../pages/page-events';
import type { Principal } from '../principal';
import { empty } from '../rest/answer';
import { invalid, notFound } from '../rest/refusal';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { restrict, restrictedTo, unrestrict, type RestrictedOperation } from './restriction-store';

const BASE = '/wiki/rest/api/content/{id}/restriction/byOperation/{operationKey}';
const BY_USER = `${BASE}/user`;
const BY_GROUP = `${BASE}/byGroupId/{groupId}`;

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-restrictions/ */
export function restrictionRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: BY_USER,
      operation: 'getContentRestrictionStatusForUser',
      query: ['accountId'],
      handle: (request) => status(context, request, userOf(context, request)),
    },
    {
      method: 'PUT',
      path: BY_USER,
      operation: 'addUserToContentRestriction',
      query: ['accountId'],
      handle: (request) => write(context, request, userOf(context, request), restrict),
    },
    {
      method: 'DELETE',
      path: BY_USER,
      operation: 'removeUserFromContentRestriction',
      query: ['accountId'],
      handle: (request) => write(context, request, userOf(context, request), unrestrict),
    },
    {
      method: 'GET',
      path: BY_GROUP,
      operation: 'getIndividualGroupRestrictionStatusByGroupId',
      query: [],
      handle: (request) => status(context, request, groupOf(context, request)),
    },
    {
      method: 'PUT',
      path: BY_GROUP,
      operation: 'addGroupToContentRestrictionByGroupId',
      query: [],
      handle: (request) => write(context, request, groupOf(context, request), restrict),
    },
    {
      method: 'DELETE',
      path: BY_GROUP,
      operation: 'removeGroupFromContentRestriction',
      query: [],
      handle: (request) => write(context, request, groupOf(context, request), unrestrict),
    },
  ];
}

/** 200 when the restriction names the principal, else 404. */
function status(
  context: ConfluenceOptions,
  { actor, params }: RoutedRequest,
  { type, id }: Principal,
): ProductResponse {
  const page = visiblePage(context, actor, params.id);
  const named = restrictedTo(context.database, page.id, operationOf(params));
  if (!named.some((one) => one.type === type && one.id === id)) throw notFound('The restriction');
  return empty(200);
}

function write(
  context: ConfluenceOptions,
  { actor, params }: RoutedRequest,
  principal: Principal,
  act: typeof restrict,
): ProductResponse {
  const page = editablePage(context, actor, params.id);
  const operation = operationOf(params);
  change(context, actor, (work) => {
    act(context.database, page.id, operation, principal);
    notePageEvent(work, 'permissions_updated', page);
  });
  return empty(200);
}

function operationOf(params: Readonly<Record<string, string>>): RestrictedOperation {
  const { operationKey } = params;
  if (operationKey === 'read' || operationKey === 'update') return operationKey;
  throw invalid(`Invalid operation ${operationKey ?? ''}.`);
}

function userOf({ people }: ConfluenceOptions, { query }: RoutedRequest): Principal {
  const id = query.get('accountId') ?? '';
  if (id === '') throw invalid('accountId must be specified.');
  if (!people.user(id)) throw notFound(`User ${id}`);
  return { type: 'user', id };
}

function groupOf({ people }: ConfluenceOptions, { params }: RoutedRequest): Principal {
  const id = params.groupId ?? '';
  if (!people.isGroup(id)) throw notFound(`Group ${id}`);
  return { type: 'group', id };
}
