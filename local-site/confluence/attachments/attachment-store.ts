import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import { nextId } from '../tables';

/** An attachment without its content. */
export interface Attachment {
  readonly id: number;
  readonly pageId: number;
  readonly title: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly comment: string;
  readonly authorId?: string;
  readonly createdAt: number;
  readonly version: number;
  /** When the present version was uploaded. */
  readonly changedAt: number;
}

const COLUMNS = 'id, page_id, title, media_type, size, comment, author, created, version, changed';

const attachmentRow = z
  .object({
    id: z.number(),
    page_id: z.number(),
    title: z.string(),
    media_type: z.string(),
    size: z.number(),
    comment: z.string(),
    author: z.string().nullable(),
    created: z.number(),
    version: z.number(),
    changed: z.number(),
  })
  .transform((row): Attachment => ({
    id: row.id,
    pageId: row.page_id,
    title: row.title,
    mediaType: row.media_type,
    size: row.size,
    comment: row.comment,
    ...(row.author === null ? {} : { authorId: row.author }),
    createdAt: row.created,
    version: row.version,
    changedAt: row.changed,
  }));

export function attachmentsOf(database: SiteDatabase, pageId: number): readonly Attachment[] {
  return database
    .all(`SELECT ${COLUMNS} FROM confluence_attachment WHERE page_id = ? ORDER BY id`, pageId)
    .map((row) => attachmentRow.parse(row));
}

export function findAttachment(database: SiteDatabase, id: number): Attachment | undefined {
  return attachmentRow
    .optional()
    .parse(database.one(`SELECT ${COLUMNS} FROM confluence_attachment WHERE id = ?`, id));
}

export function attachmentContent(database: SiteDatabase, id: number): Uint8Array {
  const content = database.one(
    'SELECT content FROM confluence_attachment WHERE id = ?',
    id,
  )?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`attachment ${id} has no content`);
  return content;
}

/** Adds the attachment, or replaces the content of the one that it names. */
export function saveAttachment(
  database: SiteDatabase,
  attachment: Omit<Attachment, 'id'> & { readonly id?: number },
  content: Uint8Array,
): Attachment {
  const id = attachment.id ?? nextId(database, 'attachment');
  database.run(
    'INSERT OR REPLACE INTO confluence_attachment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    attachment.pageId,
    attachment.title,
    attachment.mediaType,
    attachment.size,
    attachment.comment,
    attachment.authorId ?? null,
    attachment.createdAt,
    attachment.version,
    attachment.changedAt,
    content,
  );
  return { ...attachment, id };
}
