import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { AdfDocument } from '../../platform/adf/adf-document';
import { numberOf, optionalText, textOf } from '../../platform/row';

export interface CommentRecord {
  readonly id: number;
  readonly issueId: number;
  readonly authorId?: string;
  readonly updateAuthorId?: string;
  readonly body: AdfDocument;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Documents were checked in full when they came in. */
const storedBody = z.looseObject({ type: z.literal('doc') });

/** Comments of the issue, oldest first. */
export function commentsOf(database: SiteDatabase, issueId: number): readonly CommentRecord[] {
  return database
    .all('SELECT * FROM jira_comment WHERE issue_id = ? ORDER BY created, id', issueId)
    .map(commentOf);
}

export function findComment(
  database: SiteDatabase,
  issueId: number,
  id: string,
): CommentRecord | undefined {
  if (!/^\d+$/.test(id)) return undefined;
  const row = database.one(
    'SELECT * FROM jira_comment WHERE issue_id = ? AND id = ?',
    issueId,
    Number(id),
  );
  return row && commentOf(row);
}

export function insertComment(
  database: SiteDatabase,
  comment: Omit<CommentRecord, 'id'>,
): CommentRecord {
  const row = database.one(
    `INSERT INTO jira_comment (issue_id, author, update_author, body, created, updated)
      VALUES (?,?,?,?,?,?) RETURNING id`,
    comment.issueId,
    comment.authorId ?? null,
    comment.updateAuthorId ?? null,
    JSON.stringify(comment.body),
    comment.createdAt,
    comment.updatedAt,
  );
  if (!row) throw new Error('the comment was not stored');
  return { ...comment, id: numberOf(row, 'id') };
}

export function replaceComment(database: SiteDatabase, comment: CommentRecord): void {
  database.run(
    'UPDATE jira_comment SET update_author = ?, body = ?, updated = ? WHERE id = ?',
    comment.updateAuthorId ?? null,
    JSON.stringify(comment.body),
    comment.updatedAt,
    comment.id,
  );
}

export function removeComment(database: SiteDatabase, id: number): void {
  database.run('DELETE FROM jira_comment WHERE id = ?', id);
}

function commentOf(row: SqlRow): CommentRecord {
  const body = storedBody.parse(JSON.parse(textOf(row, 'body')));
  const authorId = optionalText(row, 'author');
  const updateAuthorId = optionalText(row, 'update_author');
  return {
    id: numberOf(row, 'id'),
    issueId: numberOf(row, 'issue_id'),
    body,
    createdAt: numberOf(row, 'created'),
    updatedAt: numberOf(row, 'updated'),
    ...(authorId === undefined ? {} : { authorId }),
    ...(updateAuthorId === undefined ? {} : { updateAuthorId }),
  };
}
