import type { ProductResponse } from '../../platform/product';
import type { ConfluenceOptions } from '../options';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { json } from '../rest/answer';
import { withBase } from '../rest/with-base';
import { invalid } from '../rest/refusal';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { canInSpace, visibleSpace } from './space-access';
import { listSpaces, SPACE_OPERATIONS } from './space-store';
import { spaceView } from './space-view';

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/ */
export function spaceRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: '/wiki/api/v2/spaces',
      operation: 'getSpaces',
      query: ['ids', 'keys', 'limit', 'cursor'],
      handle: (request) => spacesOf(context, request),
    },
    {
      method: 'GET',
      path: '/wiki/api/v2/spaces/{id}',
      operation: 'getSpaceById',
      query: ['include-operations'],
      handle: (request) => json(200, withBase(context, spaceAlone(context, request))),
    },
  ];
}

/** A space, with what the actor may do there where that is asked for. */
function spaceAlone(context: ConfluenceOptions, { actor, params, query }: RoutedRequest) {
  const space = visibleSpace(context, actor, params.id);
  if (query.get('include-operations') !== 'true') return spaceView(space);
  const results = SPACE_OPERATIONS.filter((one) => canInSpace(context, actor, space.id, one)).map(
    (one) => {
      const [operation, targetType] = one.split('/');
      return { operation, targetType };
    },
  );
  return { ...spaceView(space), operations: { results, meta: { hasMore: false }, _links: {} } };
}

function spacesOf(
  context: ConfluenceOptions,
  { actor, path, query }: RoutedRequest,
): ProductResponse {
  const ids = listParameter(query, 'ids');
  const keys = listParameter(query, 'keys');
  if (ids?.some((id) => !/^\d{1,15}$/.test(id))) throw invalid('ids must be numbers.');
  const spaces = listSpaces(context.database)
    .filter((space) => ids === undefined || ids.includes(String(space.id)))
    .filter((space) => keys === undefined || keys.includes(space.key))
    .filter((space) => canInSpace(context, actor, space.id, 'read/space'));
  return cursorPage(spaces.map(spaceView), readCursor(query), path, query, context.canonicalUrl);
}

/** Values of a parameter that may be repeated and may hold several, separated by commas; undefined without it. */
function listParameter(query: URLSearchParams, name: string): readonly string[] | undefined {
  if (!query.has(name)) return undefined;
  return query.getAll(name).flatMap((value) => value.split(','));
}
