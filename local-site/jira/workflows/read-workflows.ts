import { z } from 'zod';
import type { ProductResponse } from '../../platform/product';
import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import { invalidPayload, notModelled } from '../rest/refusal';
import type { RoutedRequest } from '../route';
import { signedIn } from '../signed-in';
import { readableWorkflows } from './readable-workflows';
import { referencedStatuses } from './referenced-statuses';
import { workflowView } from './workflow-view';

const body = z.strictObject({
  projectAndIssueTypes: z
    .array(z.strictObject({ projectId: z.string(), issueTypeId: z.string() }))
    .default([]),
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
});

/**
 * Workflows by id, by name, or by project and type of issue, with all their rules.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-post
 */
export function readWorkflows(
  context: DirectoryContext,
  { actor, json: given }: RoutedRequest,
): ProductResponse {
  signedIn(actor);
  const parsed = body.safeParse(given);
  if (!parsed.success) throw invalidPayload();
  const { projectAndIssueTypes: pairs, workflowIds, workflowNames } = parsed.data;
  const readable = readableWorkflows(
    context,
    actor,
    pairs.map(({ projectId }) => projectId),
  );
  const wanted = new Set([...workflowIds, ...pairs.map((pair) => workflowOf(context, pair))]);
  const found = readable.filter(({ id, name }) => wanted.has(id) || workflowNames.includes(name));
  const isMissing =
    [...wanted].some((id) => !found.some((one) => one.id === id)) ||
    workflowNames.some((name) => !found.some((one) => one.name === name));
  if (isMissing) throw notModelled('what Jira answers about a workflow that is not there');
  const views = found.map((workflow) => workflowView(workflow, context.extensionKey, true));
  return json(200, { statuses: referencedStatuses(context, views), workflows: views });
}

function workflowOf(
  { directory }: DirectoryContext,
  { projectId, issueTypeId }: { readonly projectId: string; readonly issueTypeId: string },
): string {
  const project = directory.project(projectId);
  const type = project && directory.issueTypes(project).find(({ id }) => id === issueTypeId);
  if (!project || !type) {
    throw notModelled('what Jira answers about a type of issue that the project does not have');
  }
  return directory.workflow(project, type).id;
}
