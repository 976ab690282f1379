import type { IssueContext } from '../issues/issue-context';
import { jiraTimestamp } from '../issues/jira-time';
import { userView } from '../issues/user-view';
import type { CommentRecord } from './comment-store';

export function commentView(context: IssueContext, comment: CommentRecord) {
  return {
    self: `${context.canonicalUrl}/rest/api/3/issue/${comment.issueId}/comment/${comment.id}`,
    id: String(comment.id),
    author: userView(context, comment.authorId),
    body: comment.body,
    updateAuthor: userView(context, comment.updateAuthorId),
    created: jiraTimestamp(comment.createdAt),
    updated: jiraTimestamp(comment.updatedAt),
    jsdPublic: true,
  };
}
