import type { ProductResponse } from '../../platform/product';
import { visibleSpace } from '../spaces/space-access';
import type { ConfluenceOptions } from '../options';
import { json, noContent } from '../rest/answer';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { invalid, notFound } from '../rest/refusal';
import { withBase } from '../rest/with-base';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { createPage } from './create-page';
import { deletePage } from './delete-page';
import { visiblePage } from './page-access';
import { answerPages } from './page-list';
import { listPages, pagesOfSpace, versionOf, versionsOf, type PageRecord } from './page-store';
import { pageView, versionView } from './page-view';
import { updatePage, updatePageTitle } from './update-page';

const BY_ID = '/wiki/api/v2/pages/{id}';

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/ */
export function pageRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  const alone = (page: PageRecord, format: string | null): ProductResponse =>
    json(200, withBase(context, pageView(context, page, format)));
  return [
    {
      method: 'GET',
      path: '/wiki/api/v2/pages',
      operation: 'getPages',
      query: ['id', 'space-id', 'status', 'title', 'body-format', 'sort', 'limit', 'cursor'],
      handle: (request) => answerPages(context, request, pagesById(context, request.query)),
    },
    {
      method: 'POST',
      path: '/wiki/api/v2/pages',
      operation: 'createPage',
      query: ['root-level'],
      handle: ({ actor, json: body, query }) =>
        alone(createPage(context, actor, body, query.get('root-level') === 'true'), null),
    },
    {
      method: 'GET',
      path: '/wiki/api/v2/spaces/{id}/pages',
      operation: 'getPagesInSpace',
      query: ['status', 'title', 'body-format', 'sort', 'limit', 'cursor'],
      handle: (request) => {
        const space = visibleSpace(context, request.actor, request.params.id);
        return answerPages(context, request, pagesOfSpace(context.database, space.id));
      },
    },
    {
      method: 'GET',
      path: BY_ID,
      operation: 'getPageById',
      query: ['body-format', 'version'],
      handle: (request) => pageById(context, request),
    },
    {
      method: 'PUT',
      path: BY_ID,
      operation: 'updatePage',
      query: [],
      handle: ({ actor, params, json: body }) =>
        alone(updatePage(context, actor, params.id, body), null),
    },
    {
      method: 'PUT',
      path: `${BY_ID}/title`,
      operation: 'updatePageTitle',
      query: [],
      handle: ({ actor, params, json: body }) =>
        alone(updatePageTitle(context, actor, params.id, body), null),
    },
    {
      method: 'DELETE',
      path: BY_ID,
      operation: 'deletePage',
      query: ['purge'],
      handle: ({ actor, params, query }) => {
        deletePage(context, actor, params.id, query.get('purge') === 'true');
        return noContent();
      },
    },
    {
      method: 'GET',
      path: `${BY_ID}/versions`,
      operation: 'getPageVersions',
      query: ['limit', 'cursor'],
      handle: ({ actor, params, path, query }) => {
        const { id } = visiblePage(context, actor, params.id);
        const versions = versionsOf(context.database, id).map(versionView);
        return cursorPage(versions, readCursor(query), path, query, context.canonicalUrl);
      },
    },
  ];
}

function pageById(context: ConfluenceOptions, request: RoutedRequest): ProductResponse {
  const { actor, params, query } = request;
  const page = visiblePage(context, actor, params.id);
  const number = query.get('version');
  if (number !== null && !/^\d{1,9}$/.test(number)) throw invalid(`Invalid version ${number}.`);
  const version =
    number === null ? undefined : versionOf(context.database, page.id, Number(number));
  if (number !== null && !version) throw notFound(`Version ${number} of page ${page.id}`);
  return json(200, withBase(context, pageView(context, page, query.get('body-format'), version)));
}

function pagesById(context: ConfluenceOptions, query: URLSearchParams): readonly PageRecord[] {
  const list = (name: string) => query.getAll(name).flatMap((value) => value.split(','));
  const ids = list('id');
  const spaceIds = list('space-id');
  return listPages(context.database)
    .filter(({ id }) => ids.length === 0 || ids.includes(String(id)))
    .filter(({ spaceId }) => spaceIds.length === 0 || spaceIds.includes(String(spaceId)));
}
