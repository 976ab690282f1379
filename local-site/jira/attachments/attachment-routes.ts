import type { Actor } from '../../platform/actor';
import type { ProductResponse } from '../../platform/product';
import { requirePermission, visibleIssue } from '../issues/issue-access';
import { change, type IssueContext } from '../issues/issue-context';
import { JiraRefusal, refuse } from '../rest/refusal';
import { json, noContent } from '../rest/answer';
import type { JiraRoute, RoutedRequest } from '../route';
import { addAttachment, deleteAttachment } from './attachment-changes';
import { attachmentContent, findAttachment, type AttachmentRecord } from './attachment-store';
import { attachmentMetadata, attachmentView } from './attachment-view';
import { uploadedFiles } from './uploaded-files';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/ */
export function attachmentRoutes(context: IssueContext): readonly JiraRoute[] {
  const byId = '/rest/api/3/attachment/{id}';
  return [
    {
      method: 'POST',
      path: '/rest/api/3/issue/{issueIdOrKey}/attachments',
      operation: 'addAttachment',
      query: [],
      handle: (request) => attach(context, request),
    },
    {
      method: 'GET',
      path: byId,
      operation: 'getAttachment',
      query: [],
      handle: ({ actor, params }) =>
        json(200, attachmentMetadata(context, visibleAttachment(context, actor, params.id))),
    },
    {
      method: 'DELETE',
      path: byId,
      operation: 'removeAttachment',
      query: [],
      handle: ({ actor, params }) => {
        const attachment = visibleAttachment(context, actor, params.id);
        requireDeleting(context, actor, attachment);
        change(context, actor, (work) => deleteAttachment(work, attachment));
        return noContent();
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/attachment/content/{id}',
      operation: 'getAttachmentContent',
      query: ['redirect'],
      handle: ({ actor, params, query }) =>
        download(context, visibleAttachment(context, actor, params.id), query),
    },
  ];
}

async function attach(context: IssueContext, request: RoutedRequest): Promise<ProductResponse> {
  const { actor, params } = request;
  const { issue, project } = visibleIssue(context, actor, params.issueIdOrKey ?? '');
  requirePermission(
    context,
    actor,
    'CREATE_ATTACHMENTS',
    project,
    'You do not have permission to create attachments for this issue.',
  );
  const files = await uploadedFiles(request);
  const added = change(context, actor, (work) =>
    files.map((file) => addAttachment(work, issue.id, file)),
  );
  return json(
    200,
    added.map((one) => attachmentView(context, one)),
  );
}

/** Jira sends the browser on to its media store; here the same address serves the content itself. */
function download(
  context: IssueContext,
  attachment: AttachmentRecord,
  query: URLSearchParams,
): ProductResponse {
  if (query.get('redirect') !== 'false') {
    const location = `/rest/api/3/attachment/content/${attachment.id}?redirect=false`;
    return { status: 303, headers: { location }, body: '' };
  }
  const name = encodeURIComponent(attachment.filename);
  return {
    status: 200,
    headers: {
      'content-type': attachment.mimeType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
    body: attachmentContent(context.database, attachment.id),
  };
}

/** The attachment if its issue may be seen; Jira does not tell the two cases apart. */
function visibleAttachment(
  context: IssueContext,
  actor: Actor,
  id: string | undefined,
): AttachmentRecord {
  const missing = refuse(404, `The attachment with id '${id ?? ''}' does not exist`);
  const attachment = id === undefined ? undefined : findAttachment(context.database, id);
  if (!attachment) throw missing;
  try {
    visibleIssue(context, actor, String(attachment.issueId));
  } catch (error) {
    throw error instanceof JiraRefusal ? missing : error;
  }
  return attachment;
}

function requireDeleting(context: IssueContext, actor: Actor, attachment: AttachmentRecord): void {
  const { project } = visibleIssue(context, actor, String(attachment.issueId));
  const isOwn = actor.accountId !== undefined && attachment.authorId === actor.accountId;
  const { directory } = context;
  if (directory.can(actor, 'DELETE_ALL_ATTACHMENTS', project)) return;
  if (isOwn && directory.can(actor, 'DELETE_OWN_ATTACHMENTS', project)) return;
  throw refuse(403, `You do not have permission to delete attachment with id: ${attachment.id}`);
}
