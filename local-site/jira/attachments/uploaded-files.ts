import { multipartForm } from '../../platform/rest/multipart-form';
import { refuse } from '../rest/refusal';
import type { RoutedRequest } from '../route';
import type { UploadedFile } from './attachment-changes';

/** Files that one request may bring: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/ */
const MAX_FILES = 60;

/** The parts named `file` of a multipart request. @throws JiraRefusal 403, 413, 415 or 400 */
export async function uploadedFiles(request: RoutedRequest): Promise<readonly UploadedFile[]> {
  const { headers, body } = request;
  if (headers['x-atlassian-token'] !== 'no-check') throw refuse(403, 'XSRF check failed');
  const type = headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    throw refuse(415, 'Unsupported Media Type');
  }
  const form = await multipartForm(type, body ?? '');
  if (form === undefined) throw refuse(400, 'The multipart body could not be read.');
  const files = form.getAll('file').filter((part) => typeof part !== 'string');
  if (files.length === 0) throw refuse(400, 'No files were attached.');
  if (files.length > MAX_FILES) {
    throw refuse(413, `The number of files exceeds the allowed maximum of ${MAX_FILES}.`);
  }
  return Promise.all(
    files.map(async (file) => ({
      filename: file.name,
      mimeType: file.type === '' ? 'application/octet-stream' : file.type,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
