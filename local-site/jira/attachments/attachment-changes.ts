import { recordHistory } from '../changelog/changelog-store';
import type { ChangeItem } from '../changelog/change-item';
import type { Change } from '../issues/issue-context';
import { jiraTimestamp } from '../issues/jira-time';
import { touchIssue } from '../issues/issue-store';
import { queueForSearch } from '../search/search-queue';
import { insertAttachment, removeAttachment, type AttachmentRecord } from './attachment-store';

export interface UploadedFile {
  readonly filename: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

export function addAttachment(
  change: Change,
  issueId: number,
  { filename, mimeType, content }: UploadedFile,
): AttachmentRecord {
  const author = change.actor.accountId;
  const attachment = insertAttachment(
    change.context.database,
    {
      issueId,
      filename,
      mimeType,
      createdAt: change.at,
      ...(author === undefined ? {} : { authorId: author }),
    },
    content,
  );
  attached(change, attachment, true);
  return attachment;
}

export function deleteAttachment(change: Change, attachment: AttachmentRecord): void {
  removeAttachment(change.context.database, attachment.id);
  attached(change, attachment, false);
}

function attached(change: Change, attachment: AttachmentRecord, isNew: boolean): void {
  recordHistory(change, attachment.issueId, [attachmentItem(attachment, isNew)]);
  touchIssue(change.context.database, attachment.issueId, change.at);
  queueForSearch(change, attachment.issueId);
  change.note({
    name: isNew ? 'avi:jira:created:attachment' : 'avi:jira:deleted:attachment',
    payload: {
      attachment: {
        id: String(attachment.id),
        issueId: String(attachment.issueId),
        fileName: attachment.filename,
        createDate: jiraTimestamp(attachment.createdAt),
        size: String(attachment.size),
        mimeType: attachment.mimeType,
        author: { accountId: attachment.authorId },
      },
      timestamp: String(change.at),
    },
  });
}

function attachmentItem({ id, filename }: AttachmentRecord, isNew: boolean): ChangeItem {
  return {
    field: 'Attachment',
    fieldtype: 'jira',
    fieldId: 'attachment',
    from: isNew ? null : String(id),
    fromString: isNew ? null : filename,
    to: isNew ? String(id) : null,
    toString: isNew ? filename : null,
  };
}
