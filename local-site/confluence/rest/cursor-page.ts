import type { ProductResponse } from '../../platform/product';
import { json } from './answer';
import { invalid } from './refusal';

/** Results of a page by default and at most: https://developer.atlassian.com/cloud/confluence/rest/v2/intro/#pagination */
const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 250;

export interface CursorRequest {
  readonly limit: number;
  /** Results before the page. */
  readonly offset: number;
}

/** @throws ConfluenceRefusal 400 for a limit or cursor that is none */
export function readCursor(query: URLSearchParams): CursorRequest {
  const limit = query.get('limit');
  const cursor = query.get('cursor');
  if (limit !== null && !/^[1-9]\d{0,3}$/.test(limit)) throw invalid(`Invalid limit ${limit}.`);
  const wanted = limit === null ? DEFAULT_LIMIT : Number(limit);
  if (wanted > MAX_LIMIT) throw invalid(`The limit must not exceed ${MAX_LIMIT}.`);
  return { limit: wanted, offset: cursor === null ? 0 : offsetOf(cursor) };
}

/** A page of a list of version 2: the next one is in `_links.next` and in the header `Link`. */
export function cursorPage(
  items: readonly unknown[],
  page: CursorRequest,
  path: string,
  query: URLSearchParams,
  canonicalUrl: string,
): ProductResponse {
  const end = page.offset + page.limit;
  const next = end < items.length ? nextLink(path, query, end) : undefined;
  return json(
    200,
    {
      results: items.slice(page.offset, end),
      _links: { ...(next === undefined ? {} : { next }), base: `${canonicalUrl}/wiki` },
    },
    next === undefined ? {} : { link: `<${next}>; rel="next"` },
  );
}

function nextLink(path: string, query: URLSearchParams, offset: number): string {
  const next = new URLSearchParams(query);
  next.set('cursor', Buffer.from(JSON.stringify({ offset })).toString('base64url'));
  return `${path}?${next.toString()}`;
}

function offsetOf(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const offset = /^\{"offset":(\d{1,9})\}$/.exec(text)?.[1];
  if (offset === undefined) throw invalid('Invalid cursor.');
  return Number(offset);
}
