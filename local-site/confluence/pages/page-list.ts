import type { Actor } from '../../platform/actor';
import type { ProductResponse } from '../../platform/product';
import type { ConfluenceOptions } from '../options';
import { cursorPage, readCursor } from '../rest/cursor-page';
import { invalid, notModelled } from '../rest/refusal';
import type { RoutedRequest } from '../route';
import { canView } from './page-access';
import type { PageRecord } from './page-store';
import { pageView } from './page-view';

const STATUSES = ['current', 'archived', 'deleted', 'trashed'];

/** The pages of a list that the actor may view, by the filters that both lists of pages know. */
export function answerPages(
  context: ConfluenceOptions,
  { actor, path, query }: RoutedRequest,
  pages: readonly PageRecord[],
): ProductResponse {
  const statuses = readStatuses(query);
  const title = query.get('title');
  const format = query.get('body-format');
  const found = visible(context, actor, pages)
    .filter(({ status }) => statuses.includes(status))
    .filter((page) => title === null || page.title === title);
  const views = readOrder(query, found).map((page) => () => pageView(context, page, format));
  const cursor = readCursor(query);
  // Bodies are rendered for the page of results alone.
  const shown = views.map((view, index) =>
    index >= cursor.offset && index < cursor.offset + cursor.limit ? view() : undefined,
  );
  return cursorPage(shown, cursor, path, query, context.canonicalUrl);
}

export function visible(
  context: ConfluenceOptions,
  actor: Actor,
  pages: readonly PageRecord[],
): readonly PageRecord[] {
  return pages.filter((page) => canView(context, actor, page));
}

function readStatuses(query: URLSearchParams): readonly string[] {
  const wanted = query.getAll('status').flatMap((value) => value.split(','));
  const unknown = wanted.find((status) => !STATUSES.includes(status));
  if (unknown !== undefined) throw invalid(`Invalid status ${unknown}.`);
  return wanted.length === 0 ? ['current', 'archived'] : wanted;
}

function readOrder(query: URLSearchParams, pages: readonly PageRecord[]): readonly PageRecord[] {
  const sort = query.get('sort') ?? 'id';
  const sorted = [...pages];
  if (sort === 'id') return sorted;
  if (sort === '-id') return sorted.reverse();
  if (sort === 'title') return sorted.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  if (sort === '-title') return sorted.sort((a, b) => b.title.localeCompare(a.title, 'en'));
  throw notModelled(`sort=${sort} of pages`);
}
