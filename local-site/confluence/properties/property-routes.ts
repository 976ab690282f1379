import { z } from 'zod';
import type { ProductResponse } from '../../platform/product';
import { change } from '../change';
import type { ConfluenceOptions } from '../options';
import { editablePage, visiblePage } from '../pages/page-access';
import { versionView } from '../pages/page-view';
import { requireNextVersion } from '../pages/update-page';
import { json, noContent } from '../rest/answer';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { conflict, invalid, notFound } from '../rest/refusal';
import type { ConfluenceRoute, RoutedRequest } from '../route';
import {
  insertProperty,
  propertiesOf,
  removeProperty,
  saveProperty,
  type Property,
} from './property-store';

const ALL = '/wiki/api/v2/pages/{page-id}/properties';
const ONE = `${ALL}/{property-id}`;
/** Characters of a key: https://developer.atlassian.com/cloud/confluence/confluence-entity-properties/ */
const MAX_KEY = 255;
/** Bytes of a value: the same page. */
const MAX_VALUE = 32 * 1024;

const creation = z.object({ key: z.string(), value: z.unknown() });
const update = z.object({
  key: z.string(),
  value: z.unknown(),
  version: z.object({ number: z.number().int(), message: z.optional(z.string()) }),
});

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content-properties/ */
export function propertyRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'GET',
      path: ALL,
      operation: 'getPageContentProperties',
      query: ['key', 'limit', 'cursor'],
      handle: ({ actor, params, path, query }) => {
        const page = visiblePage(context, actor, params['page-id']);
        const key = query.get('key');
        const found = propertiesOf(context.database, page.id)
          .filter((one) => key === null || one.key === key)
          .map(propertyView);
        return cursorPage(found, readCursor(query), path, query, context.canonicalUrl);
      },
    },
    {
      method: 'POST',
      path: ALL,
      operation: 'createPageProperty',
      query: [],
      handle: (request) => create(context, request),
    },
    {
      method: 'GET',
      path: ONE,
      operation: 'getPageContentPropertiesById',
      query: [],
      handle: ({ actor, params }) => {
        const page = visiblePage(context, actor, params['page-id']);
        return json(200, propertyView(requireProperty(context, page.id, params)));
      },
    },
    {
      method: 'PUT',
      path: ONE,
      operation: 'updatePagePropertyById',
      query: [],
      handle: (request) => replace(context, request),
    },
    {
      method: 'DELETE',
      path: ONE,
      operation: 'deletePagePropertyById',
      query: [],
      handle: ({ actor, params }) => {
        const page = editablePage(context, actor, params['page-id']);
        const property = requireProperty(context, page.id, params);
        change(context, actor, () => removeProperty(context.database, property.id));
        return noContent();
      },
    },
  ];
}

function create(
  context: ConfluenceOptions,
  { actor, params, json: body }: RoutedRequest,
): ProductResponse {
  const page = editablePage(context, actor, params['page-id']);
  const parsed = creation.safeParse(body);
  if (!parsed.success) throw invalid('key and value must be specified.');
  const { key, value } = parsed.data;
  requireValid(key, value);
  if (propertiesOf(context.database, page.id).some((one) => one.key === key)) {
    throw conflict(`The page has a property ${key} already.`);
  }
  const property = change(context, actor, ({ at }) =>
    insertProperty(context.database, {
      pageId: page.id,
      key,
      value,
      version: 1,
      ...(actor.accountId === undefined ? {} : { authorId: actor.accountId }),
      createdAt: at,
      message: '',
    }),
  );
  return json(200, propertyView(property));
}

function replace(
  context: ConfluenceOptions,
  { actor, params, json: body }: RoutedRequest,
): ProductResponse {
  const page = editablePage(context, actor, params['page-id']);
  const before = requireProperty(context, page.id, params);
  const parsed = update.safeParse(body);
  if (!parsed.success) throw invalid('key, value and version must be specified.');
  const { key, value, version } = parsed.data;
  requireValid(key, value);
  if (key !== before.key) throw invalid('The key of a property cannot be changed.');
  requireNextVersion(before.version, version.number);
  const property = change(context, actor, ({ at }) => {
    const after: Property = {
      ...before,
      value,
      version: version.number,
      ...(actor.accountId === undefined ? {} : { authorId: actor.accountId }),
      createdAt: at,
      message: version.message ?? '',
    };
    saveProperty(context.database, after);
    return after;
  });
  return json(200, propertyView(property));
}

function requireProperty(
  { database }: ConfluenceOptions,
  pageId: number,
  params: Readonly<Record<string, string>>,
): Property {
  const id = params['property-id'];
  const property = propertiesOf(database, pageId).find((one) => String(one.id) === id);
  if (!property) throw notFound(`Property ${id ?? ''}`);
  return property;
}

function requireValid(key: string, value: unknown): void {
  if (key === '' || key.length > MAX_KEY)
    throw invalid(`The key must have 1 to ${MAX_KEY} characters.`);
  if (value === undefined) throw invalid('value must be specified.');
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_VALUE) {
    throw invalid(`The value is over ${MAX_VALUE} bytes.`);
  }
}

function propertyView({ id, key, value, version, message, createdAt, authorId }: Property) {
  const author = authorId === undefined ? {} : { authorId };
  return {
    id: String(id),
    key,
    value,
    version: versionView({ number: version, message, createdAt, ...author }),
  };
}
