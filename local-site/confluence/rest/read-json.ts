import type { ProductRequest } from '../../platform/product';
import { ConfluenceRefusal, invalid } from './refusal';

/** Most that a page may have: https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-post */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * The request's JSON body; undefined when it has none or carries a file.
 * @throws ConfluenceRefusal 413, 415, or 400 for text that is not JSON
 */
export function readJson({ headers, body }: ProductRequest): unknown {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data') || body === undefined || body.length === 0) {
    return undefined;
  }
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ConfluenceRefusal(415, 'UNSUPPORTED_MEDIA_TYPE', `Unsupported media type ${type}.`);
  }
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new ConfluenceRefusal(413, 'REQUEST_TOO_LARGE', 'The request is over 5 MB.');
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw invalid('The request body is not JSON.');
  }
}
