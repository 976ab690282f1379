import { z } from 'zod';
import { isAdfDocument, type AdfDocument } from '../../platform/adf/adf-document';
import { adfText } from '../../platform/adf/adf-text';
import { issueEvent } from '../issues/issue-events';
import type { PlacedIssue } from '../issues/issue-access';
import type { Change } from '../issues/issue-context';
import { touchIssue } from '../issues/issue-store';
import { fieldRefusal, invalidPayload, notModelled } from '../rest/refusal';
import { queueForSearch } from '../search/search-queue';
import { insertComment, removeComment, replaceComment, type CommentRecord } from './comment-store';
import { commentView } from './comment-view';

/** Characters of a comment, as of any long text field. */
const MAX_TEXT = 32_767;

const commentBody = z.object({
  body: z.unknown().optional(),
  visibility: z.unknown().optional(),
  properties: z.unknown().optional(),
});

/** The document of a comment request. @throws JiraRefusal 400 in Jira's words */
export function parseCommentBody(json: unknown): AdfDocument {
  const parsed = commentBody.safeParse(json);
  if (!parsed.success) throw invalidPayload();
  const { body, visibility, properties } = parsed.data;
  if (visibility !== undefined) throw notModelled('comments with a visibility');
  if (properties !== undefined) throw notModelled('properties of comments');
  if (body === undefined || body === null || body === '') throw emptyComment();
  if (!isAdfDocument(body)) throw fieldRefusal({ comment: 'Comment body is not valid!' });
  if (adfText(body).trim() === '' && !/"(media|inlineCard|blockCard)"/.test(JSON.stringify(body))) {
    throw emptyComment();
  }
  if (JSON.stringify(body).length > MAX_TEXT) {
    throw fieldRefusal({
      comment: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
    });
  }
  return body;
}

function emptyComment() {
  return fieldRefusal({ comment: 'Comment body can not be empty!' });
}

export function addComment(change: Change, placed: PlacedIssue, body: AdfDocument): CommentRecord {
  const author = change.actor.accountId;
  const comment = insertComment(change.context.database, {
    issueId: placed.issue.id,
    body,
    createdAt: change.at,
    updatedAt: change.at,
    ...(author === undefined ? {} : { authorId: author, updateAuthorId: author }),
  });
  commented(change, placed, 'avi:jira:commented:issue', comment);
  return comment;
}

export function editComment(
  change: Change,
  placed: PlacedIssue,
  comment: CommentRecord,
  body: AdfDocument,
): CommentRecord {
  const author = change.actor.accountId;
  const edited = {
    ...comment,
    body,
    updatedAt: change.at,
    ...(author === undefined ? {} : { updateAuthorId: author }),
  };
  replaceComment(change.context.database, edited);
  commented(change, placed, 'avi:jira:commented:issue', edited);
  return edited;
}

export function deleteComment(change: Change, placed: PlacedIssue, comment: CommentRecord): void {
  removeComment(change.context.database, comment.id);
  commented(change, placed, 'avi:jira:deleted:comment', comment);
}

function commented(
  change: Change,
  placed: PlacedIssue,
  name: string,
  comment: CommentRecord,
): void {
  touchIssue(change.context.database, placed.issue.id, change.at);
  queueForSearch(change, placed.issue.id);
  change.note(issueEvent(change, name, placed, { comment: commentView(change.context, comment) }));
}
