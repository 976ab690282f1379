import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { JiraIssueType } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_issue_type (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL,
    hierarchy_level INTEGER NOT NULL, scope_project_id TEXT
  );
  CREATE TABLE IF NOT EXISTS jira_project_issue_type (
    project_id TEXT NOT NULL, type_id INTEGER NOT NULL, position INTEGER NOT NULL,
    workflow_id TEXT NOT NULL, PRIMARY KEY (project_id, type_id)
  ) WITHOUT ROWID;`;

const rowSchema = z.object({
  id: z.coerce.string(),
  name: z.string(),
  description: z.string(),
  hierarchy_level: z.coerce.number(),
  scope_project_id: z.string().nullable(),
});

/** Issue types, and which of them a project offers with which workflow. */
export interface IssueTypeStore {
  find(id: string): JiraIssueType | undefined;
  list(): readonly JiraIssueType[];
  /** The types of a project, in the order of its scheme. */
  ofProject(projectId: string): readonly JiraIssueType[];
  projectsUsing(typeId: string): readonly string[];
  workflowId(projectId: string, typeId: string): string | undefined;
  save(type: JiraIssueType): void;
  offer(projectId: string, typeId: string, workflowId: string): void;
  /** Forgets the type everywhere. What issues of that type become is the caller's concern. */
  remove(typeId: string): void;
}

export function createIssueTypeStore(database: SiteDatabase): IssueTypeStore {
  database.exec(TABLES);
  return {
    find: (id) => {
      const row = database.one('SELECT * FROM jira_issue_type WHERE id = ?', Number(id));
      return row && typeOf(row);
    },
    list: () => database.all('SELECT * FROM jira_issue_type ORDER BY id').map(typeOf),
    ofProject: (projectId) =>
      database
        .all(
          `SELECT t.* FROM jira_issue_type t JOIN jira_project_issue_type p ON p.type_id = t.id
           WHERE p.project_id = ? ORDER BY p.position`,
          projectId,
        )
        .map(typeOf),
    projectsUsing: (typeId) =>
      database
        .all('SELECT project_id FROM jira_project_issue_type WHERE type_id = ?', Number(typeId))
        .map((row) => z.object({ project_id: z.string() }).parse(row).project_id),
    workflowId: (projectId, typeId) =>
      z
        .object({ workflow_id: z.string() })
        .optional()
        .parse(
          database.one(
            'SELECT workflow_id FROM jira_project_issue_type WHERE project_id = ? AND type_id = ?',
            projectId,
            Number(typeId),
          ),
        )?.workflow_id,
    ...writes(database),
  };
}

function writes(database: SiteDatabase): Pick<IssueTypeStore, 'save' | 'offer' | 'remove'> {
  return {
    save: (type) => {
      database.run(
        'INSERT OR REPLACE INTO jira_issue_type VALUES (?, ?, ?, ?, ?)',
        Number(type.id),
        type.name,
        type.description,
        type.hierarchyLevel,
        type.scopeProjectId ?? null,
      );
    },
    offer: (projectId, typeId, workflowId) => {
      database.run(
        `INSERT OR REPLACE INTO jira_project_issue_type VALUES (?, ?,
          (SELECT COUNT(*) FROM jira_project_issue_type WHERE project_id = ?), ?)`,
        projectId,
        Number(typeId),
        projectId,
        workflowId,
      );
    },
    remove: (typeId) => {
      database.run('DELETE FROM jira_project_issue_type WHERE type_id = ?', Number(typeId));
      database.run('DELETE FROM jira_issue_type WHERE id = ?', Number(typeId));
    },
  };
}

function typeOf(row: SqlRow): JiraIssueType {
  const type = rowSchema.parse(row);
  return {
    id: type.id,
    name: type.name,
    description: type.description,
    hierarchyLevel: type.hierarchy_level,
    ...(type.scope_project_id === null ? {} : { scopeProjectId: type.scope_project_id }),
  };
}
