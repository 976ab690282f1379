import { refuse } from './refusal';

/** The part of a list that a request asks for. */
export interface PageRequest {
  readonly startAt: number;
  readonly maxResults: number;
}

/**
 * `startAt` and `maxResults` of the query; more than `limit` results are silently cut to it, as Jira does.
 * @throws JiraRefusal 400 for a number that is none or is negative
 */
export function readPage(query: URLSearchParams, fallback = 50, limit = 100): PageRequest {
  return {
    startAt: wholeNumber(query, 'startAt', 0),
    maxResults: Math.min(wholeNumber(query, 'maxResults', fallback), limit),
  };
}

/** Jira's page bean: `self` and `nextPage` are canonical addresses. */
export function pageOf<T>(
  items: readonly T[],
  page: PageRequest,
  url: string,
  query: URLSearchParams,
) {
  const end = page.startAt + page.maxResults;
  const isLast = end >= items.length;
  return {
    self: pageUrl(url, query, page.startAt, page.maxResults),
    ...(isLast ? {} : { nextPage: pageUrl(url, query, end, page.maxResults) }),
    maxResults: page.maxResults,
    startAt: page.startAt,
    total: items.length,
    isLast,
    values: items.slice(page.startAt, end),
  };
}

/** The slice of a list for operations that answer a bare array. */
export function sliceOf<T>(items: readonly T[], page: PageRequest): readonly T[] {
  return items.slice(page.startAt, page.startAt + page.maxResults);
}

function pageUrl(url: string, query: URLSearchParams, startAt: number, maxResults: number): string {
  const next = new URLSearchParams(query);
  next.set('startAt', String(startAt));
  next.set('maxResults', String(maxResults));
  return `${url}?${next.toString()}`;
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^\d{1,9}$/.test(text)) throw refuse(400, `The value of ${name} is not valid: ${text}`);
  return Number(text);
}
