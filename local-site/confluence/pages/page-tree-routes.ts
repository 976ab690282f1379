import type { ProductResponse } from '../../platform/product';
import type { ConfluenceOptions } from '../options';
import { json } from '../rest/answer';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { invalid } from '../rest/refusal';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { canInSpace } from '../spaces/space-access';
import { canEdit, visiblePage } from './page-access';
import { visible } from './page-list';
import { childrenOf, type PageRecord } from './page-store';

const DEFAULT_DEPTH = 2;
const MAX_DEPTH = 10;

/** What is below a page, and what may be done with it. */
export function pageTreeRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: '/wiki/api/v2/pages/{id}/direct-children',
      operation: 'getPageDirectChildren',
      query: ['limit', 'cursor'],
      handle: (request) => directChildren(context, request),
    },
    {
      method: 'GET',
      path: '/wiki/api/v2/pages/{id}/descendants',
      operation: 'getPageDescendants',
      query: ['depth', 'limit', 'cursor'],
      handle: (request) => descendants(context, request),
    },
    {
      method: 'GET',
      path: '/wiki/api/v2/pages/{id}/operations',
      operation: 'getPageOperations',
      query: [],
      handle: (request) => operations(context, request),
    },
  ];
}

function directChildren(
  context: ConfluenceOptions,
  { actor, params, path, query }: RoutedRequest,
): ProductResponse {
  const page = visiblePage(context, actor, params.id);
  const children = visible(context, actor, childrenOf(context.database, page.id)).map(
    ({ id, status, title, spaceId, position }) => ({
      id: String(id),
      status,
      title,
      type: 'page',
      spaceId: String(spaceId),
      childPosition: position,
    }),
  );
  return cursorPage(children, readCursor(query), path, query, context.canonicalUrl);
}

function descendants(
  context: ConfluenceOptions,
  { actor, params, path, query }: RoutedRequest,
): ProductResponse {
  const page = visiblePage(context, actor, params.id);
  const depth = query.get('depth') ?? String(DEFAULT_DEPTH);
  if (!/^[1-9]\d?$/.test(depth) || Number(depth) > MAX_DEPTH) {
    throw invalid(`The depth must be from 1 to ${MAX_DEPTH}.`);
  }
  const found: unknown[] = [];
  const collect = (parent: PageRecord, level: number): void => {
    for (const child of visible(context, actor, childrenOf(context.database, parent.id))) {
      found.push({
        id: String(child.id),
        status: child.status,
        title: child.title,
        type: 'page',
        parentId: String(parent.id),
        depth: level,
        childPosition: child.position,
      });
      if (level < Number(depth)) collect(child, level + 1);
    }
  };
  collect(page, 1);
  return cursorPage(found, readCursor(query), path, query, context.canonicalUrl);
}

function operations(context: ConfluenceOptions, { actor, params }: RoutedRequest): ProductResponse {
  const page = visiblePage(context, actor, params.id);
  const mayDelete = canInSpace(context, actor, page.spaceId, 'delete/page');
  const names = [
    'read',
    ...(canEdit(context, actor, page) ? ['update'] : []),
    ...(mayDelete ? ['delete'] : []),
  ];
  return json(200, {
    operations: names.map((operation) => ({ operation, targetType: 'page' })),
  });
}
