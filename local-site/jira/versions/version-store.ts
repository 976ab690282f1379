import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { JiraVersion } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT, project_id TEXT NOT NULL, name TEXT NOT NULL,
    description TEXT NOT NULL, released INTEGER NOT NULL, archived INTEGER NOT NULL,
    start_date TEXT, release_date TEXT
  );`;

const rowSchema = z.object({
  id: z.coerce.string(),
  project_id: z.string(),
  name: z.string(),
  description: z.string(),
  released: z.coerce.boolean(),
  archived: z.coerce.boolean(),
  start_date: z.string().nullable(),
  release_date: z.string().nullable(),
});

/** A version with what the issue side does not need to know of it. */
export interface StoredVersion extends JiraVersion {
  readonly description: string;
  readonly archived: boolean;
  /** YYYY-MM-DD. */
  readonly startDate?: string;
}

export interface VersionStore {
  find(id: string): StoredVersion | undefined;
  /** In the order in which they were made. */
  ofProject(projectId: string): readonly StoredVersion[];
  insert(version: Omit<StoredVersion, 'id'>): StoredVersion;
  update(version: StoredVersion): void;
}

export function createVersionStore(database: SiteDatabase): VersionStore {
  database.exec(TABLES);
  return {
    find: (id) => {
      const row = database.one('SELECT * FROM jira_version WHERE id = ?', Number(id));
      return row && versionOf(row);
    },
    ofProject: (projectId) =>
      database
        .all('SELECT * FROM jira_version WHERE project_id = ? ORDER BY id', projectId)
        .map(versionOf),
    insert: (version) => {
      const row = database.one(
        `INSERT INTO jira_version (project_id, name, description, released, archived, start_date,
          release_date) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
        ...columnsOf(version),
      );
      const { id } = z.object({ id: z.coerce.string() }).parse(row);
      return { ...version, id };
    },
    update: (version) => {
      database.run(
        `UPDATE jira_version SET project_id = ?, name = ?, description = ?, released = ?,
          archived = ?, start_date = ?, release_date = ? WHERE id = ?`,
        ...columnsOf(version),
        Number(version.id),
      );
    },
  };
}

function columnsOf(version: Omit<StoredVersion, 'id'>) {
  return [
    version.projectId,
    version.name,
    version.description,
    version.released ? 1 : 0,
    version.archived ? 1 : 0,
    version.startDate ?? null,
    version.releaseDate ?? null,
  ] as const;
}

function versionOf(row: SqlRow): StoredVersion {
  const version = rowSchema.parse(row);
  return {
    id: version.id,
    projectId: version.project_id,
    name: version.name,
    description: version.description,
    released: version.released,
    archived: version.archived,
    ...(version.start_date === null ? {} : { startDate: version.start_date }),
    ...(version.release_date === null ? {} : { releaseDate: version.release_date }),
  };
}
