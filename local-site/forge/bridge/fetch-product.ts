import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { SiteClock } from '../../platform/clock';
import type { Meter } from '../../platform/meter';
import type { CallPlatform } from '../calls/platform-calls';
import { wait } from '../calls/wait';
import type { AppIdentity } from '../identity';
import { FORGE_LIMITS } from '../limits';
import { multipartBody } from './multipart-body';
import type { BridgeSession } from './bridge-session';

const request = z.object({
  product: z.enum(['jira', 'confluence']),
  restPath: z.string(),
  isMultipartFormData: z.optional(z.boolean()),
  fetchRequestInit: z.looseObject({
    method: z.optional(z.string()),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    body: z.optional(z.nullable(z.string())),
  }),
});

const PATHS = { jira: /^\/rest\//, confluence: /^\/wiki\// } as const;
/** Of a product's answer the page gets no cookies, as a browser gives none to a script. */
const STRIPPED_RESPONSE_HEADERS = new Set(['set-cookie', 'set-cookie2']);

export interface FetchProductDeps {
  readonly identity: AppIdentity;
  readonly scopes: readonly string[];
  readonly clock: SiteClock;
  readonly meter: Meter;
  readonly callPlatform: CallPlatform;
  readonly kill: () => Promise<void>;
}

export interface FetchedProduct {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
  /** True when `body` is base64 of bytes that are not text. */
  readonly isAttachment: boolean;
}

/**
 * `requestJira` and `requestConfluence` of a page: as the person who looks at it, within the manifest's scopes. Refuses every
 * path but the products' REST interfaces. @throws Error whose message the page's promise rejects with.
 */
export async function fetchProduct(
  deps: FetchProductDeps,
  moduleKey: string,
  data: unknown,
  session: BridgeSession,
): Promise<FetchedProduct> {
  const { product, restPath, isMultipartFormData, fetchRequestInit } = request.parse(data);
  const path = safePath(restPath);
  if (path === undefined || !PATHS[product].test(path)) {
    throw new Error(`${product} has no REST path ${restPath}.`);
  }
  const method = (fetchRequestInit.method ?? 'GET').toUpperCase();
  const headers = requestHeaders(fetchRequestInit.headers);
  const content = await requestContent(
    fetchRequestInit.body,
    headers,
    isMultipartFormData === true,
  );
  const { clock, meter, identity } = deps;
  const { accountId } = session;
  const invocationId = randomUUID();
  const person = accountId === undefined ? {} : { accountId };
  const name = `${product} ${method} ${path.split('?')[0] ?? ''}`;
  meter.begin({ id: invocationId, cause: 'bridge', name, startedAt: clock.now(), ...person });
  const provider = accountId === undefined ? 'none' : 'user';
  const outcome = await deps.callPlatform(
    { ...identity, ...person, invocationId, moduleKey, scopes: deps.scopes, deadline: Infinity },
    { target: { type: 'fpp', provider, remote: product }, path, method, ...content },
  );
  if (outcome.kind === 'death') await deps.kill();
  if (outcome.kind === 'silence') await wait(clock, FORGE_LIMITS.RUNTIME_MS);
  const isAnswered = outcome.kind === 'response';
  meter.end(invocationId, isAnswered ? 'ok' : 'error', clock.now());
  if (!isAnswered) throw new TypeError('Failed to fetch');
  return toPage(outcome);
}

/** The path once `..` and the like are resolved; undefined when it leads to another host. */
function safePath(restPath: string): string | undefined {
  const base = 'https://product.invalid';
  if (!restPath.startsWith('/') || !URL.canParse(restPath, base)) return undefined;
  const url = new URL(restPath, base);
  return url.origin === base ? `${url.pathname}${url.search}` : undefined;
}

function requestHeaders(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}

async function requestContent(
  body: string | null | undefined,
  headers: Record<string, string>,
  isMultipart: boolean,
): Promise<{ headers: Record<string, string>; body?: string | Uint8Array }> {
  if (body === null || body === undefined) return { headers };
  if (!isMultipart) return { headers, body };
  const multipart = await multipartBody(body);
  return { headers: { ...headers, 'content-type': multipart.contentType }, body: multipart.bytes };
}

const TEXT = /^text\/|json|xml|javascript|urlencoded/;

function toPage(response: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}): FetchedProduct {
  const { status, body } = response;
  const headers = Object.fromEntries(
    Object.entries(response.headers).filter(([name]) => !STRIPPED_RESPONSE_HEADERS.has(name)),
  );
  const isAttachment = typeof body !== 'string' && !TEXT.test(headers['content-type'] ?? '');
  const text =
    typeof body === 'string' ? body : Buffer.from(body).toString(isAttachment ? 'base64' : 'utf8');
  return { body: text, headers, status, statusText: STATUS_CODES[status] ?? '', isAttachment };
}
