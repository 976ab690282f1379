import type { SiteDatabase } from '../platform/database';

/** First id of contents: all kinds of content, spaces and properties share one sequence here. */
const FIRST_ID = 98_305;

/** Creates what is missing of Confluence's tables. `value` of a property is JSON; of a body, its text. */
export function ensureTables(database: SiteDatabase): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS confluence_id (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS confluence_space (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      description TEXT NOT NULL, author TEXT NOT NULL, created INTEGER NOT NULL,
      homepage_id INTEGER);
    CREATE TABLE IF NOT EXISTS confluence_space_permission (
      space_id INTEGER NOT NULL, principal_type TEXT NOT NULL, principal TEXT NOT NULL,
      operation TEXT NOT NULL,
      PRIMARY KEY (space_id, operation, principal_type, principal)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS confluence_page (
      id INTEGER PRIMARY KEY, space_id INTEGER NOT NULL, parent_id INTEGER,
      position INTEGER NOT NULL, status TEXT NOT NULL, title TEXT NOT NULL, author TEXT,
      created INTEGER NOT NULL, version INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS confluence_page_place ON confluence_page (space_id, parent_id);
    CREATE TABLE IF NOT EXISTS confluence_page_version (
      page_id INTEGER NOT NULL, number INTEGER NOT NULL, title TEXT NOT NULL,
      representation TEXT NOT NULL, value TEXT NOT NULL, author TEXT, created INTEGER NOT NULL,
      message TEXT NOT NULL, PRIMARY KEY (page_id, number)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS confluence_restriction (
      page_id INTEGER NOT NULL, operation TEXT NOT NULL, principal_type TEXT NOT NULL,
      principal TEXT NOT NULL,
      PRIMARY KEY (page_id, operation, principal_type, principal)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS confluence_label (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE IF NOT EXISTS confluence_page_label (
      page_id INTEGER NOT NULL, label_id INTEGER NOT NULL, PRIMARY KEY (page_id, label_id))
      WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS confluence_property (
      id INTEGER PRIMARY KEY, page_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
      version INTEGER NOT NULL, author TEXT, created INTEGER NOT NULL, message TEXT NOT NULL,
      UNIQUE (page_id, key));
    CREATE TABLE IF NOT EXISTS confluence_comment (
      id INTEGER PRIMARY KEY, page_id INTEGER NOT NULL, parent_id INTEGER,
      representation TEXT NOT NULL, value TEXT NOT NULL, author TEXT, created INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS confluence_comment_page ON confluence_comment (page_id);
    CREATE TABLE IF NOT EXISTS confluence_attachment (
      id INTEGER PRIMARY KEY, page_id INTEGER NOT NULL, title TEXT NOT NULL,
      media_type TEXT NOT NULL, size INTEGER NOT NULL, comment TEXT NOT NULL, author TEXT,
      created INTEGER NOT NULL, version INTEGER NOT NULL, changed INTEGER NOT NULL,
      content BLOB NOT NULL, UNIQUE (page_id, title));
    CREATE TABLE IF NOT EXISTS confluence_search_queue (
      page_id INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY (page_id, due)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS confluence_indexed (
      page_id INTEGER PRIMARY KEY, entry TEXT NOT NULL);
  `);
  const counted = database.one('SELECT seq FROM sqlite_sequence WHERE name = ?', 'confluence_id');
  if (counted) return;
  database.run(
    'INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)',
    'confluence_id',
    FIRST_ID - 1,
  );
}

/** An id that nothing in Confluence has had yet. */
export function nextId(database: SiteDatabase, kind: string): number {
  const row = database.one('INSERT INTO confluence_id (kind) VALUES (?) RETURNING id', kind);
  return Number(row?.id);
}
