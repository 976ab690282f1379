import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import type { Body } from '../body';
import { nextId } from '../tables';

/** A footer comment; replies name the comment that they answer. */
export interface Comment {
  readonly id: number;
  readonly pageId: number;
  readonly parentId?: number;
  readonly body: Body;
  readonly authorId?: string;
  readonly createdAt: number;
}

const commentRow = z
  .object({
    id: z.number(),
    page_id: z.number(),
    parent_id: z.number().nullable(),
    representation: z.enum(['storage', 'atlas_doc_format']),
    value: z.string(),
    author: z.string().nullable(),
    created: z.number(),
  })
  .transform((row): Comment => ({
    id: row.id,
    pageId: row.page_id,
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    body: { representation: row.representation, value: row.value },
    ...(row.author === null ? {} : { authorId: row.author }),
    createdAt: row.created,
  }));

/** Comments of the page that answer no other one, oldest first. */
export function commentsOf(database: SiteDatabase, pageId: number): readonly Comment[] {
  return database
    .all(
      'SELECT * FROM confluence_comment WHERE page_id = ? AND parent_id IS NULL ORDER BY id',
      pageId,
    )
    .map((row) => commentRow.parse(row));
}

export function findComment(database: SiteDatabase, id: number): Comment | undefined {
  return commentRow
    .optional()
    .parse(database.one('SELECT * FROM confluence_comment WHERE id = ?', id));
}

export function insertComment(database: SiteDatabase, comment: Omit<Comment, 'id'>): Comment {
  const id = nextId(database, 'comment');
  database.run(
    'INSERT INTO confluence_comment VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    comment.pageId,
    comment.parentId ?? null,
    comment.body.representation,
    comment.body.value,
    comment.authorId ?? null,
    comment.createdAt,
  );
  return { ...comment, id };
}
