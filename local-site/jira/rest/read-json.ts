import type { ProductRequest } from '../../platform/product';
import { invalidPayload, JiraRefusal } from './refusal';

/**
 * The request's JSON body; undefined when it has none or carries a file.
 * @throws JiraRefusal 415 for another content type, 400 for text that is not JSON
 */
export function readJson(request: ProductRequest): unknown {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return undefined;
  const text = bodyText(request.body);
  if (text === '') return undefined;
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new JiraRefusal(415, [`Unsupported Media Type: ${type === '' ? 'none' : type}`]);
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw invalidPayload();
  }
}

function bodyText(body: string | Uint8Array | undefined): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
