import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import type { Principal } from '../principal';

export type RestrictedOperation = 'read' | 'update';

const principalRow = z
  .object({ principal_type: z.enum(['user', 'group']), principal: z.string() })
  .transform((row): Principal => ({ type: row.principal_type, id: row.principal }));

/** Those to whom the operation on the page is kept; nobody when it is not restricted. */
export function restrictedTo(
  database: SiteDatabase,
  pageId: number,
  operation: RestrictedOperation,
): readonly Principal[] {
  return database
    .all(
      `SELECT principal_type, principal FROM confluence_restriction
       WHERE page_id = ? AND operation = ?`,
      pageId,
      operation,
    )
    .map((row) => principalRow.parse(row));
}

export function restrict(
  database: SiteDatabase,
  pageId: number,
  operation: RestrictedOperation,
  { type, id }: Principal,
): void {
  database.run(
    'INSERT OR IGNORE INTO confluence_restriction VALUES (?, ?, ?, ?)',
    pageId,
    operation,
    type,
    id,
  );
}

export function unrestrict(
  database: SiteDatabase,
  pageId: number,
  operation: RestrictedOperation,
  { type, id }: Principal,
): void {
  database.run(
    `DELETE FROM confluence_restriction
     WHERE page_id = ? AND operation = ? AND principal_type = ? AND principal = ?`,
    pageId,
    operation,
    type,
    id,
  );
}
