import type { SiteDatabase, SqlRow } from '../../platform/database';
import { numberOf, optionalText, textOf } from '../../platform/row';

/** An attachment without its content. */
export interface AttachmentRecord {
  readonly id: number;
  readonly issueId: number;
  readonly authorId?: string;
  readonly filename: string;
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  readonly createdAt: number;
}

const COLUMNS = 'id, issue_id, author, filename, mime_type, size, created';

export function attachmentsOf(
  database: SiteDatabase,
  issueId: number,
): readonly AttachmentRecord[] {
  return database
    .all(`SELECT ${COLUMNS} FROM jira_attachment WHERE issue_id = ? ORDER BY id`, issueId)
    .map(attachmentOf);
}

export function findAttachment(database: SiteDatabase, id: string): AttachmentRecord | undefined {
  if (!/^\d+$/.test(id)) return undefined;
  const row = database.one(`SELECT ${COLUMNS} FROM jira_attachment WHERE id = ?`, Number(id));
  return row && attachmentOf(row);
}

export function attachmentContent(database: SiteDatabase, id: number): Uint8Array {
  const content = database.one('SELECT content FROM jira_attachment WHERE id = ?', id)?.content;
  if (!(content instanceof Uint8Array)) throw new Error(`attachment ${id} has no content`);
  return content;
}

export function insertAttachment(
  database: SiteDatabase,
  attachment: Omit<AttachmentRecord, 'id' | 'size'>,
  content: Uint8Array,
): AttachmentRecord {
  const size = content.byteLength;
  const row = database.one(
    `INSERT INTO jira_attachment (issue_id, author, filename, mime_type, size, created, content)
      VALUES (?,?,?,?,?,?,?) RETURNING id`,
    attachment.issueId,
    attachment.authorId ?? null,
    attachment.filename,
    attachment.mimeType,
    size,
    attachment.createdAt,
    content,
  );
  if (!row) throw new Error('the attachment was not stored');
  return { ...attachment, size, id: numberOf(row, 'id') };
}

export function removeAttachment(database: SiteDatabase, id: number): void {
  database.run('DELETE FROM jira_attachment WHERE id = ?', id);
}

function attachmentOf(row: SqlRow): AttachmentRecord {
  const authorId = optionalText(row, 'author');
  return {
    id: numberOf(row, 'id'),
    issueId: numberOf(row, 'issue_id'),
    filename: textOf(row, 'filename'),
    mimeType: textOf(row, 'mime_type'),
    size: numberOf(row, 'size'),
    createdAt: numberOf(row, 'created'),
    ...(authorId === undefined ? {} : { authorId }),
  };
}
