import type { Actor } from '../../platform/actor';
import { requirePermission, type PlacedIssue } from '../issues/issue-access';
import type { IssueContext } from '../issues/issue-context';
import { refuse } from '../rest/refusal';
import type { CommentRecord } from './comment-store';

export function requireAdding(
  context: IssueContext,
  actor: Actor,
  { issue, project }: PlacedIssue,
): void {
  requirePermission(
    context,
    actor,
    'ADD_COMMENTS',
    project,
    `${nameOf(context, actor)}, you do not have the permission to comment on this issue: ${issue.key}.`,
  );
}

/** Whoever may change all comments, or the author with the right to change own ones. */
export function requireOwn(
  context: IssueContext,
  actor: Actor,
  { project }: PlacedIssue,
  comment: CommentRecord,
  verb: 'EDIT' | 'DELETE',
): void {
  const { directory } = context;
  const isOwn = actor.accountId !== undefined && comment.authorId === actor.accountId;
  if (directory.can(actor, `${verb}_ALL_COMMENTS`, project)) return;
  if (isOwn && directory.can(actor, `${verb}_OWN_COMMENTS`, project)) return;
  throw refuse(
    400,
    `${nameOf(context, actor)}, you do not have the permission to ${verb.toLowerCase()} this comment.`,
  );
}

function nameOf(context: IssueContext, actor: Actor): string {
  const user = actor.accountId === undefined ? undefined : context.directory.user(actor.accountId);
  return user?.displayName ?? 'Anonymous';
}
