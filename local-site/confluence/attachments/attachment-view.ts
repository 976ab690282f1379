import { confluenceTime } from '../confluence-time';
import { versionView } from '../pages/page-view';
import type { Attachment } from './attachment-store';

/** An attachment as version 2 shows it; its id begins with `att`. */
export function attachmentView(attachment: Attachment) {
  const { id, pageId, title, mediaType, size, comment, createdAt, authorId } = attachment;
  const download = downloadPath(attachment);
  const webui = `/pages/viewpageattachments.action?pageId=${pageId}&preview=${id}`;
  const author = authorId === undefined ? {} : { authorId };
  return {
    id: `att${id}`,
    status: 'current',
    title,
    createdAt: confluenceTime(createdAt),
    pageId: String(pageId),
    mediaType,
    mediaTypeDescription: mediaType,
    comment,
    fileId: `file-${id}`,
    fileSize: size,
    webuiLink: webui,
    downloadLink: download,
    version: versionView({
      number: attachment.version,
      message: comment,
      createdAt: attachment.changedAt,
      ...author,
    }),
    _links: { webui, download },
  };
}

/** An attachment as version 1 answers it to an upload. */
export function uploadedView(attachment: Attachment, canonicalUrl: string) {
  const { id, pageId, title, mediaType, size, comment } = attachment;
  return {
    id: `att${id}`,
    type: 'attachment',
    status: 'current',
    title,
    version: {
      number: attachment.version,
      when: confluenceTime(attachment.changedAt),
      minorEdit: false,
      message: comment,
    },
    metadata: { comment, mediaType },
    extensions: { mediaType, fileSize: size, comment },
    _links: {
      webui: `/pages/viewpageattachments.action?pageId=${pageId}&preview=${id}`,
      self: `${canonicalUrl}/wiki/rest/api/content/att${id}`,
      download: downloadPath(attachment),
    },
  };
}

/** Where a browser gets the content, below `/wiki`. */
function downloadPath({ id, pageId, title, version }: Attachment): string {
  return `/download/attachments/${pageId}/${encodeURIComponent(title)}?version=${version}&id=att${id}`;
}
