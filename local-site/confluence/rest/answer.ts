import type { ProductRequest, ProductResponse } from '../../platform/product';
import type { ConfluenceRefusal } from './refusal';

/** A JSON answer with the content type that Confluence sends. */
export function json(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): ProductResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(body),
  };
}

export function noContent(): ProductResponse {
  return { status: 204, headers: {}, body: '' };
}

/** An answer without a body, where Confluence documents none. */
export function empty(status: number): ProductResponse {
  return { status, headers: {}, body: '' };
}

/** Each version of the API has a body of its own for errors. */
export function refusalAnswer(
  { status, code, message }: ConfluenceRefusal,
  { path }: Pick<ProductRequest, 'path'>,
): ProductResponse {
  if (!path.startsWith('/wiki/rest/api/')) {
    return json(status, { errors: [{ status, code, title: message, detail: null }] });
  }
  const data = { authorized: status !== 403, valid: true, errors: [], successful: false };
  return json(status, { statusCode: status, data, message });
}
