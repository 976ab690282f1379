import type { SiteDatabase } from '../../platform/database';

/**
 * Creates what is missing of the search index. It is filled from the issues' own tables some time
 * after they were written, which is what makes searches lag.
 */
export function ensureSearchTables(database: SiteDatabase): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS jira_search_queue (issue_id INTEGER PRIMARY KEY, due INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS jira_search_queue_due ON jira_search_queue (due);
    CREATE TABLE IF NOT EXISTS jira_search_document (
      issue_id INTEGER PRIMARY KEY, project_id TEXT NOT NULL, project_key TEXT NOT NULL,
      number INTEGER NOT NULL, type_id TEXT NOT NULL, status_id TEXT NOT NULL, priority_id TEXT,
      resolution_id TEXT, assignee TEXT, reporter TEXT, creator TEXT, parent_id INTEGER, due TEXT,
      created INTEGER NOT NULL, updated INTEGER NOT NULL, resolved INTEGER,
      status_changed INTEGER NOT NULL, summary TEXT NOT NULL, summary_words TEXT NOT NULL,
      description_words TEXT, comment_words TEXT);
    CREATE INDEX IF NOT EXISTS jira_search_document_project
      ON jira_search_document (project_id, number);
    CREATE INDEX IF NOT EXISTS jira_search_document_parent ON jira_search_document (parent_id);
    CREATE TABLE IF NOT EXISTS jira_search_value (
      issue_id INTEGER NOT NULL, field TEXT NOT NULL, text_value TEXT, number_value REAL, words TEXT);
    CREATE INDEX IF NOT EXISTS jira_search_value_issue ON jira_search_value (issue_id, field);
    CREATE INDEX IF NOT EXISTS jira_search_value_text ON jira_search_value (field, text_value);
    CREATE TABLE IF NOT EXISTS jira_search_property (
      issue_id INTEGER NOT NULL, property_key TEXT NOT NULL, path TEXT NOT NULL,
      position INTEGER NOT NULL, text_value TEXT, number_value REAL, time_value INTEGER, words TEXT);
    CREATE INDEX IF NOT EXISTS jira_search_property_issue
      ON jira_search_property (issue_id, property_key, path);
    CREATE INDEX IF NOT EXISTS jira_search_property_text
      ON jira_search_property (property_key, path, text_value);
  `);
}
