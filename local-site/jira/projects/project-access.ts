import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import type { JiraRefusal } from '../rest/refusal';
import { refuse } from '../rest/refusal';
import type { StoredProject } from './project-store';

/**
 * The project, if the actor may see it.
 * @throws JiraRefusal 404 in the same words whether it does not exist or may not be seen
 */
export function visibleProject(
  context: DirectoryContext,
  actor: Actor,
  idOrKey: string,
): StoredProject {
  const project = context.stores.projects.find(idOrKey);
  if (!project || !context.directory.can(actor, 'BROWSE_PROJECTS', project)) {
    throw noSuchProject(idOrKey);
  }
  return project;
}

/** The project of an issue. @throws JiraRefusal 404, the same for an issue that may not be seen */
export function projectOfIssue(
  context: DirectoryContext,
  actor: Actor,
  issueIdOrKey: string,
): StoredProject {
  const location = context.locateIssue(issueIdOrKey);
  const project = location && context.stores.projects.find(location.projectId);
  if (!project || !context.directory.can(actor, 'BROWSE_PROJECTS', project)) {
    throw refuse(404, 'Issue does not exist or you do not have permission to see it.');
  }
  return project;
}

/** The project, if the actor may change its configuration. @throws JiraRefusal 404, 401 for anonymous */
export function administeredProject(
  context: DirectoryContext,
  actor: Actor,
  idOrKey: string,
): StoredProject {
  const project = context.stores.projects.find(idOrKey);
  if (!project || !mayAdminister(context, actor, project)) throw noSuchProject(idOrKey);
  return project;
}

/**
 * The project, if the actor administers it or sees it and administers any other one: that is enough to read the names of roles.
 * @throws JiraRefusal 404
 */
export function administeredSomewhere(
  context: DirectoryContext,
  actor: Actor,
  idOrKey: string,
): StoredProject {
  const project = context.stores.projects.find(idOrKey);
  if (project && mayAdminister(context, actor, project)) return project;
  const administers = context.stores.projects
    .list()
    .some((one) => mayAdminister(context, actor, one));
  if (!administers) throw noSuchProject(idOrKey);
  return visibleProject(context, actor, idOrKey);
}

export function mayAdminister(
  context: DirectoryContext,
  actor: Actor,
  project: StoredProject,
): boolean {
  return (
    context.directory.can(actor, 'ADMINISTER_PROJECTS', project) ||
    context.directory.can(actor, 'ADMINISTER')
  );
}

/** @throws JiraRefusal 401 for anonymous, 403 without the global permission ADMINISTER */
export function requireAdministrator(context: DirectoryContext, actor: Actor): void {
  if (context.directory.can(actor, 'ADMINISTER')) return;
  const status = actor.kind === 'anonymous' ? 401 : 403;
  throw refuse(status, 'Only Jira administrators can perform this operation.');
}

export function noSuchProject(idOrKey: string): JiraRefusal {
  const by = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  return refuse(404, `No project could be found with ${by} '${idOrKey}'.`);
}
