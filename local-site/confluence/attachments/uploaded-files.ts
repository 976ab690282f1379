import { multipartForm } from '../../platform/rest/multipart-form';
import { ConfluenceRefusal, forbidden, invalid } from '../rest/refusal';
import type { RoutedRequest } from '../route';

export interface UploadedFile {
  readonly title: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly comment: string;
}

/**
 * The parts named `file` of a multipart request, each with its comment where there are any. Without the header
 * that tells a script from a browser the request is blocked.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content---attachments/
 * @throws ConfluenceRefusal 400, 403, 415
 */
export async function uploadedFiles({
  headers,
  body,
}: RoutedRequest): Promise<readonly UploadedFile[]> {
  if (!/^no-?check$/.test(headers['x-atlassian-token'] ?? '')) throw forbidden('XSRF check failed');
  const type = headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    throw new ConfluenceRefusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'Files come as multipart/form-data.',
    );
  }
  const form = await multipartForm(type, body ?? '');
  if (form === undefined) throw invalid('The multipart body could not be read.');
  const files = form.getAll('file').filter((part) => typeof part !== 'string');
  const comments = form.getAll('comment').filter((part) => typeof part === 'string');
  if (files.length === 0) throw invalid('At least one file is required.');
  if (comments.length > 0 && comments.length !== files.length) {
    throw invalid('Every file must have a comment, or none.');
  }
  return Promise.all(
    files.map(async (file, index) => ({
      title: file.name,
      mediaType: file.type === '' ? 'application/octet-stream' : file.type,
      content: new Uint8Array(await file.arrayBuffer()),
      comment: comments[index] ?? '',
    })),
  );
}
