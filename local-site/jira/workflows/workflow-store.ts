import { z } from 'zod';
import type { SiteDatabase } from '../../platform/database';
import type { JiraValidatorRule, JiraWorkflow } from '../directory';

const TABLES = `
  CREATE TABLE IF NOT EXISTS jira_workflow (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, description TEXT NOT NULL,
    initial_status_id TEXT NOT NULL, transitions TEXT NOT NULL, scope_project_id TEXT
  ) WITHOUT ROWID;`;

const transitionSchema = z.object({
  id: z.string(),
  name: z.string(),
  fromStatusIds: z.array(z.string()),
  toStatusId: z.string(),
  validators: z.array(z.object({ id: z.string(), moduleKey: z.string(), config: z.string() })),
  requiredPermission: z.string().exactOptional(),
});

const rowSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    initial_status_id: z.string(),
    transitions: z.string(),
    scope_project_id: z.string().nullable(),
  })
  .transform((row): StoredWorkflow => ({
    id: row.id,
    name: row.name,
    description: row.description,
    initialStatusId: row.initial_status_id,
    transitions: z.array(transitionSchema).parse(JSON.parse(row.transitions)),
    ...(row.scope_project_id === null ? {} : { scopeProjectId: row.scope_project_id }),
  }));

/** A workflow with what only the directory itself needs to know of it. */
export interface StoredWorkflow extends JiraWorkflow {
  readonly description: string;
  /** Set for workflows of team-managed projects. */
  readonly scopeProjectId?: string;
}

export interface WorkflowStore {
  find(id: string): StoredWorkflow | undefined;
  /** In order of name. */
  list(): readonly StoredWorkflow[];
  save(workflow: StoredWorkflow): void;
  /**
   * Puts the app's validators on a transition, in place of those it had.
   * @throws Error for a transition that is not there
   */
  setValidators(
    workflowId: string,
    transitionId: string,
    rules: readonly JiraValidatorRule[],
  ): void;
}

export function createWorkflowStore(database: SiteDatabase): WorkflowStore {
  database.exec(TABLES);
  const find = (id: string): StoredWorkflow | undefined =>
    rowSchema.optional().parse(database.one('SELECT * FROM jira_workflow WHERE id = ?', id));
  const save = (workflow: StoredWorkflow): void => {
    database.run(
      'INSERT OR REPLACE INTO jira_workflow VALUES (?, ?, ?, ?, ?, ?)',
      workflow.id,
      workflow.name,
      workflow.description,
      workflow.initialStatusId,
      JSON.stringify(workflow.transitions),
      workflow.scopeProjectId ?? null,
    );
  };
  return {
    find,
    save,
    list: () =>
      database.all('SELECT * FROM jira_workflow ORDER BY name').map((row) => rowSchema.parse(row)),
    setValidators: (workflowId, transitionId, validators) => {
      const workflow = find(workflowId);
      if (!workflow?.transitions.some(({ id }) => id === transitionId)) {
        throw new Error(`There is no transition ${transitionId} in the workflow ${workflowId}.`);
      }
      const transitions = workflow.transitions.map((transition) =>
        transition.id === transitionId ? { ...transition, validators } : transition,
      );
      save({ ...workflow, transitions });
    },
  };
}

/** Ids of the statuses that a workflow leads through, the first one first, each once. */
export function statusIdsOf(workflow: JiraWorkflow): readonly string[] {
  return [
    ...new Set([
      workflow.initialStatusId,
      ...workflow.transitions.flatMap(({ fromStatusIds, toStatusId }) => [
        ...fromStatusIds,
        toStatusId,
      ]),
    ]),
  ];
}
