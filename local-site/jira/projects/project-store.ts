import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { JiraProject } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_project (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE COLLATE NOCASE, name TEXT NOT NULL,
    description TEXT NOT NULL, style TEXT NOT NULL, type_key TEXT NOT NULL, lead TEXT NOT NULL,
    permission_scheme_id INTEGER NOT NULL, is_private INTEGER NOT NULL,
    last_issue_number INTEGER NOT NULL DEFAULT 0
  );`;

const rowSchema = z.object({
  id: z.coerce.string(),
  key: z.string(),
  name: z.string(),
  description: z.string(),
  style: z.enum(['classic', 'next-gen']),
  type_key: z.enum(['software', 'business']),
  lead: z.string(),
  permission_scheme_id: z.coerce.number(),
  is_private: z.coerce.boolean(),
});

/** A project with what only the directory itself needs to know of it. */
export interface StoredProject extends JiraProject {
  readonly permissionSchemeId: number;
  /** A team-managed project that only its members may see. */
  readonly isPrivate: boolean;
}

export interface ProjectStore {
  /** By id, or by key in any case. */
  find(idOrKey: string): StoredProject | undefined;
  /** In order of key. */
  list(): readonly StoredProject[];
  insert(project: StoredProject): void;
  /** Never gives a number twice while the site runs, even when the caller's transaction is rolled back. */
  nextIssueNumber(projectId: string): number;
}

export function createProjectStore(database: SiteDatabase): ProjectStore {
  database.exec(TABLES);
  // A rollback takes the stored number back; what was handed out is remembered here.
  const handedOut = new Map<string, number>();
  return {
    find: (idOrKey) => {
      const row = /^\d+$/.test(idOrKey)
        ? database.one('SELECT * FROM jira_project WHERE id = ?', Number(idOrKey))
        : database.one('SELECT * FROM jira_project WHERE key = ?', idOrKey);
      return row && projectOf(row);
    },
    list: () => database.all('SELECT * FROM jira_project ORDER BY key').map(projectOf),
    insert: (project) => insertProject(database, project),
    nextIssueNumber: (projectId) => {
      const row = database.one(
        'SELECT last_issue_number AS last FROM jira_project WHERE id = ?',
        Number(projectId),
      );
      const stored = z.object({ last: z.coerce.number() }).parse(row).last;
      const next = Math.max(stored, handedOut.get(projectId) ?? 0) + 1;
      handedOut.set(projectId, next);
      database.run(
        'UPDATE jira_project SET last_issue_number = ? WHERE id = ?',
        next,
        Number(projectId),
      );
      return next;
    },
  };
}

function insertProject(database: SiteDatabase, project: StoredProject): void {
  database.run(
    `INSERT INTO jira_project (id, key, name, description, style, type_key, lead,
      permission_scheme_id, is_private) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    Number(project.id),
    project.key,
    project.name,
    project.description,
    project.style,
    project.projectTypeKey,
    project.leadAccountId,
    project.permissionSchemeId,
    project.isPrivate ? 1 : 0,
  );
}

function projectOf(row: SqlRow): StoredProject {
  const project = rowSchema.parse(row);
  return {
    id: project.id,
    key: project.key,
    name: project.name,
    description: project.description,
    style: project.style,
    projectTypeKey: project.type_key,
    leadAccountId: project.lead,
    permissionSchemeId: project.permission_scheme_id,
    isPrivate: project.is_private,
  };
}
