import { z } from 'zod';
import type { ProductResponse } from '../../platform/product';
import { change } from '../change';
import type { ConfluenceOptions } from '../options';
import { editablePage, visiblePage } from '../pages/page-access';
import { json, noContent } from '../rest/answer';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { invalid, notFound, notModelled } from '../rest/refusal';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import { queueForSearch } from '../search/search-index';
import { addLabel, labelsOf, removeLabel, type Label } from './label-store';

const CONTENT = '/wiki/rest/api/content/{id}/label';
/** Longest name of a label, and characters that none may have: https://confluence.atlassian.com/doc/add-remove-and-search-for-labels-136419.html */
const MAX_NAME = 255;
const FORBIDDEN = /[\s:;,.?&[\]()#^*@!|<>]/;

const newLabel = z.object({ prefix: z.optional(z.string()), name: z.string() });
const newLabels = z.union([z.array(newLabel), newLabel]);

/** Labels are read by version 2 and written by version 1. */
export function labelRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: '/wiki/api/v2/pages/{id}/labels',
      operation: 'getPageLabels',
      query: ['prefix', 'limit', 'cursor'],
      handle: ({ actor, params, path, query }) => {
        const page = visiblePage(context, actor, params.id);
        const prefix = query.get('prefix');
        const labels =
          prefix === null || prefix === 'global' ? labelsOf(context.database, page.id) : [];
        const views = labels.map(({ id, name }) => ({ id: String(id), name, prefix: 'global' }));
        return cursorPage(views, readCursor(query), path, query, context.canonicalUrl);
      },
    },
    {
      method: 'POST',
      path: CONTENT,
      operation: 'addLabelsToContent',
      query: [],
      handle: (request) => add(context, request),
    },
    {
      method: 'DELETE',
      path: CONTENT,
      operation: 'removeLabelFromContentUsingQueryParameter',
      query: ['name'],
      handle: (request) => remove(context, request, request.query.get('name') ?? ''),
    },
    {
      method: 'DELETE',
      path: `${CONTENT}/{label}`,
      operation: 'removeLabelFromContent',
      query: [],
      handle: (request) => remove(context, request, request.params.label ?? ''),
    },
  ];
}

function add(
  context: ConfluenceOptions,
  { actor, params, json: body }: RoutedRequest,
): ProductResponse {
  const page = editablePage(context, actor, params.id);
  const parsed = newLabels.safeParse(body);
  if (!parsed.success) throw invalid('The request has no valid labels.');
  const wanted = Array.isArray(parsed.data) ? parsed.data : [parsed.data];
  const names = wanted.map(({ prefix, name }) => {
    if (prefix !== undefined && prefix !== 'global')
      throw notModelled(`labels of prefix ${prefix}`);
    if (name === '' || name.length > MAX_NAME || FORBIDDEN.test(name)) {
      throw invalid(`The label ${name} is not valid.`);
    }
    return name.toLowerCase();
  });
  const labels = change(context, actor, (work) => {
    for (const name of names) addLabel(context.database, page.id, name);
    queueForSearch(context, page.id, work.at);
    return labelsOf(context.database, page.id);
  });
  return json(200, {
    results: labels.map(labelView),
    start: 0,
    limit: 200,
    size: labels.length,
    _links: { base: `${context.canonicalUrl}/wiki`, context: '/wiki' },
  });
}

function remove(
  context: ConfluenceOptions,
  { actor, params }: RoutedRequest,
  name: string,
): ProductResponse {
  const page = editablePage(context, actor, params.id);
  const isRemoved = change(context, actor, (work) => {
    queueForSearch(context, page.id, work.at);
    return removeLabel(context.database, page.id, name.toLowerCase());
  });
  if (!isRemoved) throw notFound(`Label ${name}`);
  return noContent();
}

function labelView({ id, name }: Label) {
  return { prefix: 'global', name, id: String(id), label: name };
}
