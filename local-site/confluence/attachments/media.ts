import type { ProductRequest, ProductResponse } from '../../platform/product';
import type { ConfluenceOptions } from '../options';
import { visibleAttachment } from './attachment-routes';
import { attachmentContent } from './attachment-store';

/** Whether a path asks for the content of an attachment: no REST operation, but where links of pages lead. */
export function isMediaPath(path: string): boolean {
  return path.startsWith('/wiki/download/attachments/');
}

/** The content of an attachment. @throws ConfluenceRefusal 404 */
export function answerMedia(
  context: ConfluenceOptions,
  { actor, query }: ProductRequest,
): ProductResponse {
  const attachment = visibleAttachment(context, actor, query.get('id') ?? undefined);
  const name = encodeURIComponent(attachment.title);
  return {
    status: 200,
    headers: {
      'content-type': attachment.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
    body: attachmentContent(context.database, attachment.id),
  };
}
