import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import { pageOf, readPage } from '../rest/paging';
import { readExpand } from '../rest/read-query';
import { refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { signedIn } from '../signed-in';
import { workflowStatusView } from './status-view';
import type { StoredWorkflow } from './workflow-store';
import { workflowView } from './workflow-view';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
export function workflowRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/workflows/search',
      operation: 'searchWorkflows',
      query: ['startAt', 'maxResults', 'expand', 'queryString', 'projectId', 'scope'],
      handle: (request) => searchWorkflows(context, request),
    },
  ];
}

function searchWorkflows(context: DirectoryContext, { actor, query, path }: RoutedRequest) {
  signedIn(actor);
  const expand = readExpand(query, 'searchWorkflows', ['values.transitions']);
  const found = readable(context, actor, query);
  const views = found.map((workflow) => workflowView(workflow, expand.has('values.transitions')));
  const page = pageOf(views, readPage(query, 50, 200), context.canonicalUrl + path, query);
  const shown = new Set(
    page.values.flatMap(({ statuses }) => statuses.map((one) => one.statusReference)),
  );
  return json(200, {
    ...page,
    statuses: [...shown].flatMap((id) => {
      const status = context.directory.status(id);
      return status ? [{ ...workflowStatusView(status), statusReference: id }] : [];
    }),
  });
}

/**
 * Administrators read every workflow; others those of the projects in which they may administer the
 * project or view its workflow.
 */
function readable(
  context: DirectoryContext,
  actor: Actor,
  query: URLSearchParams,
): readonly StoredWorkflow[] {
  const isAdministrator = context.directory.can(actor, 'ADMINISTER');
  const ownProjects = context.directory
    .projects()
    .filter(
      (project) =>
        context.directory.can(actor, 'ADMINISTER_PROJECTS', project) ||
        context.directory.can(actor, 'VIEW_READONLY_WORKFLOW', project),
    )
    .map(({ id }) => id);
  const projectId = query.get('projectId');
  if (
    !isAdministrator &&
    (projectId === null ? ownProjects.length === 0 : !ownProjects.includes(projectId))
  ) {
    throw refuse(401, 'You are not authorized to perform this operation.');
  }
  const wanted = projectId === null ? undefined : workflowIdsOf(context, projectId);
  const text = query.get('queryString')?.toLowerCase() ?? '';
  const scope = query.get('scope');
  return context.stores.workflows
    .list()
    .filter(
      (workflow) =>
        (wanted === undefined || wanted.has(workflow.id)) &&
        (isAdministrator || isUsedIn(context, workflow, ownProjects)) &&
        workflow.name.toLowerCase().includes(text) &&
        (scope === null ||
          (workflow.scopeProjectId === undefined ? 'GLOBAL' : 'PROJECT') === scope),
    );
}

function isUsedIn(
  context: DirectoryContext,
  workflow: StoredWorkflow,
  projectIds: readonly string[],
): boolean {
  return projectIds.some((id) => workflowIdsOf(context, id).has(workflow.id));
}

function workflowIdsOf(context: DirectoryContext, projectId: string): ReadonlySet<string> {
  const project = context.directory.project(projectId);
  if (!project) return new Set();
  const types = context.directory.issueTypes(project);
  return new Set(types.map((type) => context.directory.workflow(project, type).id));
}
