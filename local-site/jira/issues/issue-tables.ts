import type { SiteDatabase } from '../../platform/database';

/** First id that each kind of thing gets; Jira's own sites start there as well. */
const FIRST_ID = 10_000;

const COUNTED_TABLES = [
  'jira_issue',
  'jira_comment',
  'jira_issue_link',
  'jira_attachment',
  'jira_changelog',
] as const;

/**
 * Creates what is missing of the issue side's tables. `values` of an issue and `value` of a property
 * are JSON. AUTOINCREMENT keeps ids of deleted rows from being given again.
 */
export function ensureIssueTables(database: SiteDatabase): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS jira_issue (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, project_id TEXT NOT NULL,
      type_id TEXT NOT NULL, status_id TEXT NOT NULL, parent_id INTEGER, creator TEXT,
      created INTEGER NOT NULL, updated INTEGER NOT NULL, status_changed INTEGER NOT NULL,
      resolved INTEGER, "values" TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS jira_issue_parent ON jira_issue (parent_id);
    CREATE TABLE IF NOT EXISTS jira_comment (
      id INTEGER PRIMARY KEY AUTOINCREMENT, issue_id INTEGER NOT NULL, author TEXT,
      update_author TEXT, body TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS jira_comment_issue ON jira_comment (issue_id);
    CREATE TABLE IF NOT EXISTS jira_issue_link (
      id INTEGER PRIMARY KEY AUTOINCREMENT, type_id TEXT NOT NULL,
      inward_id INTEGER NOT NULL, outward_id INTEGER NOT NULL,
      UNIQUE (type_id, inward_id, outward_id));
    CREATE INDEX IF NOT EXISTS jira_issue_link_outward ON jira_issue_link (outward_id);
    CREATE INDEX IF NOT EXISTS jira_issue_link_inward ON jira_issue_link (inward_id);
    CREATE TABLE IF NOT EXISTS jira_attachment (
      id INTEGER PRIMARY KEY AUTOINCREMENT, issue_id INTEGER NOT NULL, author TEXT,
      filename TEXT NOT NULL, mime_type TEXT NOT NULL, size INTEGER NOT NULL,
      created INTEGER NOT NULL, content BLOB NOT NULL);
    CREATE INDEX IF NOT EXISTS jira_attachment_issue ON jira_attachment (issue_id);
    CREATE TABLE IF NOT EXISTS jira_changelog (
      id INTEGER PRIMARY KEY AUTOINCREMENT, issue_id INTEGER NOT NULL, author TEXT,
      created INTEGER NOT NULL, items TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS jira_changelog_issue ON jira_changelog (issue_id);
    CREATE TABLE IF NOT EXISTS jira_watcher (
      issue_id INTEGER NOT NULL, account_id TEXT NOT NULL, PRIMARY KEY (issue_id, account_id));
    CREATE TABLE IF NOT EXISTS jira_issue_property (
      issue_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (issue_id, key));
  `);
  for (const table of COUNTED_TABLES) {
    const counted = database.one('SELECT seq FROM sqlite_sequence WHERE name = ?', table);
    if (counted) continue;
    database.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', table, FIRST_ID - 1);
  }
}
