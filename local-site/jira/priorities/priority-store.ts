import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { JiraNamed } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_priority (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, color TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS jira_resolution (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL
  );`;

const namedRow = z.object({ id: z.coerce.string(), name: z.string(), description: z.string() });
const priorityRow = namedRow.extend({ color: z.string() });

export interface JiraPriority extends JiraNamed {
  /** Of the form `#cd1317`. */
  readonly color: string;
}

/** Priorities, the most urgent first, and resolutions. */
export interface PriorityStore {
  priorities(): readonly JiraPriority[];
  resolutions(): readonly JiraNamed[];
  savePriority(priority: JiraPriority): void;
  saveResolution(resolution: JiraNamed): void;
}

export function createPriorityStore(database: SiteDatabase): PriorityStore {
  database.exec(TABLES);
  return {
    priorities: () =>
      database
        .all('SELECT * FROM jira_priority ORDER BY id')
        .map((row: SqlRow) => priorityRow.parse(row)),
    resolutions: () =>
      database
        .all('SELECT * FROM jira_resolution ORDER BY id')
        .map((row: SqlRow) => namedRow.parse(row)),
    savePriority: ({ id, name, description, color }) => {
      database.run(
        'INSERT OR REPLACE INTO jira_priority VALUES (?, ?, ?, ?)',
        Number(id),
        name,
        description,
        color,
      );
    },
    saveResolution: ({ id, name, description }) => {
      database.run(
        'INSERT OR REPLACE INTO jira_resolution VALUES (?, ?, ?)',
        Number(id),
        name,
        description,
      );
    },
  };
}
