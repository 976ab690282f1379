import type { Context } from 'hono';
import type { Actor } from '../platform/actor';
import type { Product } from '../platform/product';
import { demoUsers } from '../seed/demo-users';
import { hasSession, readSession } from './session';

/** Hands a browser's or a client's REST request to a product, as the person who sent it. */
export async function passToProduct(product: Product, context: Context): Promise<Response> {
  const actor = actorOf(context);
  if (!actor) {
    // What Jira Cloud says to wrong credentials.
    const refusal = {
      message: 'Client must be authenticated to access this resource.',
      'status-code': 401,
    };
    return context.json(refusal, 401);
  }
  const { raw } = context.req;
  const url = new URL(raw.url);
  const headers = Object.fromEntries(raw.headers.entries());
  const body = await readBody(raw);
  const answer = await product.handle({
    method: raw.method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    ...(body === undefined ? {} : { body }),
    actor,
  });
  const hasContent = ![204, 205, 304].includes(answer.status);
  return new Response(hasContent ? bodyOf(answer.body) : null, {
    status: answer.status,
    headers: answer.headers,
  });
}

/**
 * Basic authentication by a demo user's e-mail address and any API token, else the session's cookie.
 * @returns undefined for credentials that are wrong.
 */
function actorOf(context: Context): Actor | undefined {
  const authorization = context.req.header('authorization');
  if (authorization === undefined) {
    const user = hasSession(context) ? readSession(context).user : undefined;
    return user ? { kind: 'user', accountId: user.accountId } : { kind: 'anonymous' };
  }
  const encoded = /^Basic (.+)$/i.exec(authorization)?.[1] ?? '';
  const [email, token = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(/:(.*)/s);
  const user = demoUsers.find(({ emailAddress }) => emailAddress === email);
  return user && token !== '' ? { kind: 'user', accountId: user.accountId } : undefined;
}

/** Text, or bytes where text would damage it; undefined for none. */
async function readBody(request: Request): Promise<string | Uint8Array | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return undefined;
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('multipart/') ? bytes : new TextDecoder().decode(bytes);
}

function bodyOf(body: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? body : new Uint8Array(body);
}
