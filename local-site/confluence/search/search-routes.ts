import type { ProductResponse } from '../../platform/product';
import { confluenceTime } from '../confluence-time';
import type { ConfluenceOptions } from '../options';
import { canView } from '../pages/page-access';
import { findPage } from '../pages/page-store';
import { json } from '../rest/answer';
import { invalid } from '../rest/refusal';
import { readCursor, type CursorRequest } from '../rest/cursor-page';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { findSpace } from '../spaces/space-store';
import { parseCql } from './cql';
import { meets } from './cql-match';
import { indexedPages, type IndexedPage } from './search-index';

/** Characters of a page's text that a result shows. */
const EXCERPT = 200;

/** @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-search/ */
export function searchRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: '/wiki/rest/api/search',
      operation: 'searchByCQL',
      query: ['cql', 'limit', 'cursor'],
      handle: (request) => {
        const found = search(context, request);
        return answer(
          context,
          request,
          found.map((page) => resultView(context, page)),
          {
            totalSize: found.length,
            cqlQuery: request.query.get('cql') ?? '',
            searchDuration: 1,
          },
        );
      },
    },
    {
      method: 'GET',
      path: '/wiki/rest/api/content/search',
      operation: 'searchContentByCQL',
      query: ['cql', 'limit', 'cursor'],
      handle: (request) => {
        const found = search(context, request);
        return answer(
          context,
          request,
          found.map((page) => contentView(context, page)),
          {},
        );
      },
    },
  ];
}

/** The pages that are found and that the actor may view. */
function search(
  context: ConfluenceOptions,
  { actor, query }: RoutedRequest,
): readonly IndexedPage[] {
  const cql = query.get('cql') ?? '';
  if (cql.trim() === '') throw invalid('cql must be specified.');
  const clauses = parseCql(cql);
  return indexedPages(context)
    .filter((page) => clauses.every((clause) => meets(page, clause)))
    .filter(({ id }) => {
      const page = findPage(context.database, id);
      return page !== undefined && canView(context, actor, page);
    });
}

function answer(
  { canonicalUrl }: ConfluenceOptions,
  { path, query }: RoutedRequest,
  results: readonly unknown[],
  more: Readonly<Record<string, unknown>>,
): ProductResponse {
  const cursor = readCursor(query);
  const shown = results.slice(cursor.offset, cursor.offset + cursor.limit);
  const next = nextOf(path, query, cursor, results.length);
  return json(200, {
    results: shown,
    start: cursor.offset,
    limit: cursor.limit,
    size: shown.length,
    ...more,
    _links: {
      base: `${canonicalUrl}/wiki`,
      context: '/wiki',
      ...(next === undefined ? {} : { next }),
    },
  });
}

/** The next page, relative to `base`. */
function nextOf(
  path: string,
  query: URLSearchParams,
  { offset, limit }: CursorRequest,
  total: number,
): string | undefined {
  if (offset + limit >= total) return undefined;
  const next = new URLSearchParams(query);
  next.set('cursor', Buffer.from(JSON.stringify({ offset: offset + limit })).toString('base64url'));
  return `${path.replace(/^\/wiki/, '')}?${next.toString()}`;
}

function contentView(context: ConfluenceOptions, { id, title, spaceKey }: IndexedPage) {
  const self = `${context.canonicalUrl}/wiki/rest/api/content/${id}`;
  return {
    id: String(id),
    type: 'page',
    status: 'current',
    title,
    _links: { webui: `/spaces/${spaceKey}/pages/${id}`, self },
  };
}

function resultView(context: ConfluenceOptions, entry: IndexedPage) {
  const page = findPage(context.database, entry.id);
  const space = page && findSpace(context.database, page.spaceId);
  return {
    content: contentView(context, entry),
    title: entry.title,
    excerpt: entry.text.replace(/\s+/g, ' ').trim().slice(0, EXCERPT),
    url: `/spaces/${entry.spaceKey}/pages/${entry.id}`,
    resultGlobalContainer: {
      title: space?.name ?? '',
      displayUrl: `/spaces/${entry.spaceKey}`,
    },
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: 'aui-icon content-type-page',
    lastModified: confluenceTime(entry.modifiedAt),
    score: 0,
  };
}
