import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_project_property (
    project_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (project_id, key)
  ) WITHOUT ROWID;`;

const valueRow = z.object({ value: z.string() });
const keyRow = z.object({ key: z.string() });

/** Entity properties of projects: JSON values by key. */
export interface ProjectPropertyStore {
  keys(projectId: string): readonly string[];
  /** The value as JSON text. */
  read(projectId: string, key: string): string | undefined;
  /** True when the property is new. */
  write(projectId: string, key: string, json: string): boolean;
  /** False when there was none. */
  remove(projectId: string, key: string): boolean;
}

export function createProjectPropertyStore(database: SiteDatabase): ProjectPropertyStore {
  database.exec(TABLES);
  const read = (projectId: string, key: string): string | undefined =>
    valueRow
      .optional()
      .parse(
        database.one(
          'SELECT value FROM jira_project_property WHERE project_id = ? AND key = ?',
          projectId,
          key,
        ),
      )?.value;
  return {
    read,
    keys: (projectId) =>
      database
        .all('SELECT key FROM jira_project_property WHERE project_id = ? ORDER BY key', projectId)
        .map((row) => keyRow.parse(row).key),
    write: (projectId, key, json) => {
      const isNew = read(projectId, key) === undefined;
      database.run(
        'INSERT OR REPLACE INTO jira_project_property VALUES (?, ?, ?)',
        projectId,
        key,
        json,
      );
      return isNew;
    },
    remove: (projectId, key) => {
      if (read(projectId, key) === undefined) return false;
      database.run(
        'DELETE FROM jira_project_property WHERE project_id = ? AND key = ?',
        projectId,
        key,
      );
      return true;
    },
  };
}
