import type { Actor } from './actor';

/** One REST request to a product, whoever sent it (app, browser, API client). */
export interface ProductRequest {
  readonly method: string;
  /** Path without the query, e.g. `/rest/api/3/issue/ROLL-1`; still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when the request has none. Multipart bodies arrive as bytes. */
  readonly body?: string | Uint8Array;
  readonly actor: Actor;
}

export interface ProductResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Jira or Confluence: answers every request, with 501 and the operation's name for what it does not model. */
export interface Product {
  readonly name: 'jira' | 'confluence';
  handle(request: ProductRequest): Promise<ProductResponse>;
}
