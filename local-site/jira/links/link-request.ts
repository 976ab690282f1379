import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { JiraLinkType } from '../directory';
import type { IssueContext } from '../issues/issue-context';
import { refuse } from '../rest/refusal';

export const linkTypeRef = z.object({
  id: z.coerce.string().optional(),
  name: z.string().optional(),
});
export const linkedIssueRef = z.object({
  id: z.coerce.string().optional(),
  key: z.string().optional(),
});

/** The link type that a request names by id or by name. @throws JiraRefusal 404 */
export function linkTypeNamed(
  context: IssueContext,
  ref: z.infer<typeof linkTypeRef>,
): JiraLinkType {
  const type = context.directory
    .linkTypes()
    .find((one) =>
      ref.id === undefined ? one.name.toLowerCase() === ref.name?.toLowerCase() : one.id === ref.id,
    );
  if (type) return type;
  throw refuse(
    404,
    ref.id === undefined
      ? `No issue link type with name '${ref.name ?? ''}' found.`
      : `No issue link type with id '${ref.id}' found.`,
  );
}

export function mayLink(context: IssueContext, actor: Actor, projectId: string): boolean {
  const project = context.directory.project(projectId);
  return project !== undefined && context.directory.can(actor, 'LINK_ISSUES', project);
}
