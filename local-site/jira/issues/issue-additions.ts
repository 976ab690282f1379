import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { AdfDocument } from '../../platform/adf/adf-document';
import { parseCommentBody } from '../comments/comment-changes';
import type { JiraLinkType, JiraProject } from '../directory';
import { linkedIssueRef, linkTypeNamed, linkTypeRef } from '../links/link-request';
import { visibleIssue } from './issue-access';
import { parseBody, type IssueBody } from './issue-body';
import type { IssueContext } from './issue-context';
import type { IssueRecord } from './issue-record';
import { fieldRefusal, notModelled } from '../rest/refusal';
import { notOnScreen } from './screen';

/** A link that a create or edit request adds: the other issue, and whether it is the inward one. */
export interface LinkAddition {
  readonly type: JiraLinkType;
  readonly other: IssueRecord;
  readonly isInward: boolean;
}

const linkAddition = z.object({
  type: linkTypeRef,
  inwardIssue: linkedIssueRef.optional(),
  outwardIssue: linkedIssueRef.optional(),
});

/** Comments and links that `update` of a request adds, checked. */
export function additionsOf(
  context: IssueContext,
  actor: Actor,
  project: JiraProject,
  body: IssueBody,
): { readonly comments: readonly AdfDocument[]; readonly links: readonly LinkAddition[] } {
  const can = (permission: string) => context.directory.can(actor, permission, project);
  const comments = added(body, 'comment').map(parseCommentBody);
  if (comments.length > 0 && !can('ADD_COMMENTS')) {
    throw fieldRefusal({ comment: notOnScreen('comment') });
  }
  const links = added(body, 'issuelinks').map((raw) => linkOf(context, actor, raw));
  if (links.length > 0 && !can('LINK_ISSUES')) {
    throw fieldRefusal({ issuelinks: notOnScreen('issuelinks') });
  }
  return { comments, links };
}

function added(body: IssueBody, field: string): readonly unknown[] {
  if (body.fields && field in body.fields) throw notModelled(`${field} under fields`);
  return (body.update?.[field] ?? []).map((operation) => {
    if (!('add' in operation)) throw notModelled(`other operations than add on ${field}`);
    return operation.add;
  });
}

function linkOf(context: IssueContext, actor: Actor, raw: unknown): LinkAddition {
  const { type, inwardIssue, outwardIssue } = parseBody(linkAddition, raw);
  const other = inwardIssue ?? outwardIssue;
  const { issue } = visibleIssue(context, actor, other?.key ?? other?.id ?? '');
  return {
    type: linkTypeNamed(context, type),
    other: issue,
    isInward: inwardIssue !== undefined,
  };
}
