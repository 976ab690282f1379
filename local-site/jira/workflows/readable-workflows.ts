import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import { refuse } from '../rest/refusal';
import type { StoredWorkflow } from './workflow-store';

/**
 * Administrators read every workflow; others those of the projects in which they may administer the
 * project or view its workflow.
 * @param projectIds The projects that are asked about; none: any
 * @throws JiraRefusal 401 for who may read the workflows of none of them
 */
export function readableWorkflows(
  context: DirectoryContext,
  actor: Actor,
  projectIds: readonly string[],
): readonly StoredWorkflow[] {
  const { directory, stores } = context;
  const all = stores.workflows.list();
  if (directory.can(actor, 'ADMINISTER')) return all;
  const own = directory
    .projects()
    .filter(
      (project) =>
        directory.can(actor, 'ADMINISTER_PROJECTS', project) ||
        directory.can(actor, 'VIEW_READONLY_WORKFLOW', project),
    )
    .map(({ id }) => id);
  const isReader =
    projectIds.length === 0 ? own.length > 0 : projectIds.every((id) => own.includes(id));
  if (!isReader) throw refuse(401, 'You are not authorized to perform this operation.');
  const used = new Set(own.flatMap((id) => [...workflowIdsOf(context, id)]));
  return all.filter(({ id }) => used.has(id));
}

/** Ids of the workflows that a project's types have; none for a project that does not exist. */
export function workflowIdsOf(
  { directory }: DirectoryContext,
  projectId: string,
): ReadonlySet<string> {
  const project = directory.project(projectId);
  if (!project) return new Set();
  const types = directory.issueTypes(project);
  return new Set(types.map((type) => directory.workflow(project, type).id));
}
