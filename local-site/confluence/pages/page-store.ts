import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import type { Body } from '../body';
import { nextId } from '../tables';

export interface PageRecord {
  readonly id: number;
  readonly spaceId: number;
  readonly parentId?: number;
  /** Place among its siblings; the smallest first. */
  readonly position: number;
  readonly status: 'current' | 'trashed';
  readonly title: string;
  readonly authorId?: string;
  readonly createdAt: number;
  /** Number of the latest version. */
  readonly version: number;
}

export interface PageVersion {
  readonly number: number;
  readonly title: string;
  readonly body: Body;
  readonly authorId?: string;
  readonly createdAt: number;
  readonly message: string;
}

const pageRow = z
  .object({
    id: z.number(),
    space_id: z.number(),
    parent_id: z.number().nullable(),
    position: z.number(),
    status: z.enum(['current', 'trashed']),
    title: z.string(),
    author: z.string().nullable(),
    created: z.number(),
    version: z.number(),
  })
  .transform((row): PageRecord => ({
    id: row.id,
    spaceId: row.space_id,
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    position: row.position,
    status: row.status,
    title: row.title,
    ...(row.author === null ? {} : { authorId: row.author }),
    createdAt: row.created,
    version: row.version,
  }));

const versionRow = z
  .object({
    number: z.number(),
    title: z.string(),
    representation: z.enum(['storage', 'atlas_doc_format']),
    value: z.string(),
    author: z.string().nullable(),
    created: z.number(),
    message: z.string(),
  })
  .transform((row): PageVersion => ({
    number: row.number,
    title: row.title,
    body: { representation: row.representation, value: row.value },
    ...(row.author === null ? {} : { authorId: row.author }),
    createdAt: row.created,
    message: row.message,
  }));

export function findPage(database: SiteDatabase, id: number): PageRecord | undefined {
  return pageRow.optional().parse(database.one('SELECT * FROM confluence_page WHERE id = ?', id));
}

/** All pages, oldest first. */
export function listPages(database: SiteDatabase): readonly PageRecord[] {
  return database.all('SELECT * FROM confluence_page ORDER BY id').map((row) => pageRow.parse(row));
}

export function pagesOfSpace(database: SiteDatabase, spaceId: number): readonly PageRecord[] {
  return database
    .all('SELECT * FROM confluence_page WHERE space_id = ? ORDER BY id', spaceId)
    .map((row) => pageRow.parse(row));
}

/** Children that are not in the trash, in their order. */
export function childrenOf(database: SiteDatabase, pageId: number): readonly PageRecord[] {
  return database
    .all(
      `SELECT * FROM confluence_page WHERE parent_id = ? AND status = 'current'
       ORDER BY position, id`,
      pageId,
    )
    .map((row) => pageRow.parse(row));
}

/** The page of that title in the space; titles are unique among pages that are not in the trash. */
export function pageByTitle(
  database: SiteDatabase,
  spaceId: number,
  title: string,
): PageRecord | undefined {
  return pageRow
    .optional()
    .parse(
      database.one(
        `SELECT * FROM confluence_page WHERE space_id = ? AND title = ? AND status = 'current'`,
        spaceId,
        title,
      ),
    );
}

/** Newest first. */
export function versionsOf(database: SiteDatabase, pageId: number): readonly PageVersion[] {
  return database
    .all('SELECT * FROM confluence_page_version WHERE page_id = ? ORDER BY number DESC', pageId)
    .map((row) => versionRow.parse(row));
}

export function versionOf(
  database: SiteDatabase,
  pageId: number,
  number: number,
): PageVersion | undefined {
  return versionRow
    .optional()
    .parse(
      database.one(
        'SELECT * FROM confluence_page_version WHERE page_id = ? AND number = ?',
        pageId,
        number,
      ),
    );
}

/** A place after all siblings that the parent has or, without one, after all pages at the root. */
export function lastPosition(database: SiteDatabase, spaceId: number, parentId?: number): number {
  const row = database.one(
    'SELECT MAX(position) AS last FROM confluence_page WHERE space_id = ? AND parent_id IS ?',
    spaceId,
    parentId ?? null,
  );
  return typeof row?.last === 'number' ? row.last + 1 : 0;
}

export function insertPage(database: SiteDatabase, page: Omit<PageRecord, 'id'>): PageRecord {
  const id = nextId(database, 'page');
  savePage(database, { ...page, id });
  return { ...page, id };
}

export function savePage(database: SiteDatabase, page: PageRecord): void {
  database.run(
    'INSERT OR REPLACE INTO confluence_page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    page.id,
    page.spaceId,
    page.parentId ?? null,
    page.position,
    page.status,
    page.title,
    page.authorId ?? null,
    page.createdAt,
    page.version,
  );
}

export function insertVersion(database: SiteDatabase, pageId: number, version: PageVersion): void {
  database.run(
    'INSERT INTO confluence_page_version VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    pageId,
    version.number,
    version.title,
    version.body.representation,
    version.body.value,
    version.authorId ?? null,
    version.createdAt,
    version.message,
  );
}

/** Removes the page for good, with all that hangs on it. */
export function removePage(database: SiteDatabase, pageId: number): void {
  for (const table of [
    'page_version',
    'restriction',
    'page_label',
    'property',
    'comment',
    'attachment',
    'indexed',
    'search_queue',
  ]) {
    database.run(`DELETE FROM confluence_${table} WHERE page_id = ?`, pageId);
  }
  database.run('DELETE FROM confluence_page WHERE id = ?', pageId);
}
