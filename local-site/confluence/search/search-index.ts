import { z } from 'zod';
import { adfText } from '../../platform/adf/adf-text';
import { labelsOf } from '../labels/label-store';
import type { ConfluenceOptions } from '../options';
import { findPage, versionOf } from '../pages/page-store';
import { findSpace } from '../spaces/space-store';

/** What search knows of a page: as it was when it was last taken into the index. */
export interface IndexedPage {
  readonly id: number;
  readonly spaceKey: string;
  readonly parentId?: number | undefined;
  /** From the parent upwards. */
  readonly ancestors: readonly number[];
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly modifiedAt: number;
}

const storedEntry = z.object({
  id: z.number(),
  spaceKey: z.string(),
  parentId: z.optional(z.number()),
  ancestors: z.array(z.number()),
  title: z.string(),
  text: z.string(),
  labels: z.array(z.string()),
  modifiedAt: z.number(),
});

/** Lets search notice, after the site's search lag, that the page was written or put into the trash. */
export function queueForSearch(
  { database, searchLagMs }: ConfluenceOptions,
  pageId: number,
  at: number,
): void {
  database.run(
    'INSERT OR IGNORE INTO confluence_search_queue VALUES (?, ?)',
    pageId,
    at + searchLagMs(),
  );
}

/** Takes what is due into the index and answers all of it, in the order of ids. */
export function indexedPages(context: ConfluenceOptions): readonly IndexedPage[] {
  const { database, clock } = context;
  database.transaction(() => {
    const now = clock.now();
    const due = database.all(
      'SELECT DISTINCT page_id AS id FROM confluence_search_queue WHERE due <= ?',
      now,
    );
    for (const row of due) takeIn(context, Number(row.id));
    database.run('DELETE FROM confluence_search_queue WHERE due <= ?', now);
  });
  return database
    .all('SELECT entry FROM confluence_indexed ORDER BY page_id')
    .map(({ entry }) => storedEntry.parse(JSON.parse(String(entry))));
}

function takeIn({ database }: ConfluenceOptions, pageId: number): void {
  const page = findPage(database, pageId);
  const version = page && versionOf(database, pageId, page.version);
  if (!page || !version || page.status !== 'current') {
    database.run('DELETE FROM confluence_indexed WHERE page_id = ?', pageId);
    return;
  }
  const ancestors: number[] = [];
  for (let id = page.parentId; id !== undefined; id = findPage(database, id)?.parentId) {
    ancestors.push(id);
  }
  const { representation, value } = version.body;
  const entry: IndexedPage = {
    id: pageId,
    spaceKey: findSpace(database, page.spaceId)?.key ?? '',
    parentId: page.parentId,
    ancestors,
    title: page.title,
    text:
      representation === 'storage' ? value.replace(/<[^>]*>/g, ' ') : adfText(JSON.parse(value)),
    labels: labelsOf(database, pageId).map(({ name }) => name),
    modifiedAt: version.createdAt,
  };
  database.run(
    'INSERT OR REPLACE INTO confluence_indexed VALUES (?, ?)',
    pageId,
    JSON.stringify(entry),
  );
}
