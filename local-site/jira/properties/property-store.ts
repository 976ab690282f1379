import type { SiteDatabase } from '../../platform/database';
import { textOf } from '../../platform/row';

/** A stored property; `value` is any JSON. */
export interface StoredProperty {
  readonly value: unknown;
}

export function readProperty(
  database: SiteDatabase,
  issueId: number,
  key: string,
): StoredProperty | undefined {
  const row = database.one(
    'SELECT value FROM jira_issue_property WHERE issue_id = ? AND key = ?',
    issueId,
    key,
  );
  return row && { value: JSON.parse(textOf(row, 'value')) };
}

export function propertyKeys(database: SiteDatabase, issueId: number): readonly string[] {
  return database
    .all('SELECT key FROM jira_issue_property WHERE issue_id = ? ORDER BY key', issueId)
    .map((row) => textOf(row, 'key'));
}

export function writeProperty(
  database: SiteDatabase,
  issueId: number,
  key: string,
  value: unknown,
): void {
  database.run(
    'INSERT OR REPLACE INTO jira_issue_property (issue_id, key, value) VALUES (?,?,?)',
    issueId,
    key,
    JSON.stringify(value),
  );
}

export function removeProperty(database: SiteDatabase, issueId: number, key: string): void {
  database.run('DELETE FROM jira_issue_property WHERE issue_id = ? AND key = ?', issueId, key);
}
