import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { JiraStatus } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_status (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, scope_project_id TEXT
  );`;

const rowSchema = z.object({
  id: z.coerce.string(),
  name: z.string(),
  category: z.enum(['new', 'indeterminate', 'done']),
  scope_project_id: z.string().nullable(),
});

export interface StatusStore {
  find(id: string): JiraStatus | undefined;
  list(): readonly JiraStatus[];
  save(status: JiraStatus): void;
}

export function createStatusStore(database: SiteDatabase): StatusStore {
  database.exec(TABLES);
  return {
    find: (id) => {
      const row = database.one('SELECT * FROM jira_status WHERE id = ?', Number(id));
      return row && statusOf(row);
    },
    list: () => database.all('SELECT * FROM jira_status ORDER BY id').map(statusOf),
    save: (status) => {
      database.run(
        'INSERT OR REPLACE INTO jira_status VALUES (?, ?, ?, ?)',
        Number(status.id),
        status.name,
        status.categoryKey,
        status.scopeProjectId ?? null,
      );
    },
  };
}

function statusOf(row: SqlRow): JiraStatus {
  const status = rowSchema.parse(row);
  return {
    id: status.id,
    name: status.name,
    categoryKey: status.category,
    ...(status.scope_project_id === null ? {} : { scopeProjectId: status.scope_project_id }),
  };
}
