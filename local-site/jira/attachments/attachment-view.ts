import type { IssueContext } from '../issues/issue-context';
import { jiraTimestamp } from '../issues/jira-time';
import { userView } from '../issues/user-view';
import type { AttachmentRecord } from './attachment-store';

/** An attachment as issues and uploads show it. */
export function attachmentView(context: IssueContext, attachment: AttachmentRecord) {
  return { ...attachmentMetadata(context, attachment), id: String(attachment.id) };
}

/** An attachment as `GET /attachment/{id}` shows it: there the id is a number. */
export function attachmentMetadata(context: IssueContext, attachment: AttachmentRecord) {
  const path = `${context.canonicalUrl}/rest/api/3/attachment`;
  return {
    self: `${path}/${attachment.id}`,
    id: attachment.id,
    filename: attachment.filename,
    ...(attachment.authorId === undefined
      ? {}
      : { author: userView(context, attachment.authorId) }),
    created: jiraTimestamp(attachment.createdAt),
    size: attachment.size,
    mimeType: attachment.mimeType,
    content: `${path}/content/${attachment.id}`,
  };
}
