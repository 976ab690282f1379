import type { SiteDatabase, SqlRow } from '../../platform/database';
import { numberOf, textOf } from '../../platform/row';

/** "inward `type.outward` outward": the inward issue blocks, the outward issue is blocked. */
export interface LinkRecord {
  readonly id: number;
  readonly typeId: string;
  readonly inwardId: number;
  readonly outwardId: number;
}

export function linksOf(database: SiteDatabase, issueId: number): readonly LinkRecord[] {
  return database
    .all(
      `SELECT * FROM jira_issue_link WHERE inward_id = ?
        UNION SELECT * FROM jira_issue_link WHERE outward_id = ? ORDER BY id`,
      issueId,
      issueId,
    )
    .map(linkOf);
}

export function findLink(database: SiteDatabase, id: string): LinkRecord | undefined {
  if (!/^\d+$/.test(id)) return undefined;
  const row = database.one('SELECT * FROM jira_issue_link WHERE id = ?', Number(id));
  return row && linkOf(row);
}

/** Stores the link; undefined when the same one exists already. */
export function insertLink(
  database: SiteDatabase,
  link: Omit<LinkRecord, 'id'>,
): LinkRecord | undefined {
  const row = database.one(
    `INSERT INTO jira_issue_link (type_id, inward_id, outward_id) VALUES (?,?,?)
      ON CONFLICT DO NOTHING RETURNING id`,
    link.typeId,
    link.inwardId,
    link.outwardId,
  );
  return row && { ...link, id: numberOf(row, 'id') };
}

export function removeLink(database: SiteDatabase, id: number): void {
  database.run('DELETE FROM jira_issue_link WHERE id = ?', id);
}

function linkOf(row: SqlRow): LinkRecord {
  return {
    id: numberOf(row, 'id'),
    typeId: textOf(row, 'type_id'),
    inwardId: numberOf(row, 'inward_id'),
    outwardId: numberOf(row, 'outward_id'),
  };
}
