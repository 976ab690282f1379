import type { CallReply, RawCall } from './messages';

type Send = (call: RawCall) => Promise<CallReply>;

/** Reads a call of a package completely, has it carried out by the host and gives back a real Response. */
export async function forwardFetch(
  send: Send,
  target: unknown,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  const request = new Request(new URL(path, 'https://forge.invalid'), {
    ...init,
    ...(init?.body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  const body = await readBody(request);
  const reply = await send({
    target: structuredClone(target),
    path,
    method: request.method,
    headers: Object.fromEntries(request.headers),
    ...(body === undefined ? {} : { body }),
  });
  // The words of Node's own fetch for a connection that broke.
  if (reply.kind === 'cut') throw new TypeError('fetch failed');
  return toResponse(reply);
}

/** Multipart and other binary bodies stay bytes; everything else is text, which the log can show. */
async function readBody(request: Request): Promise<string | Uint8Array | undefined> {
  if (request.body === null) return undefined;
  const type = request.headers.get('content-type') ?? '';
  const isBinary = /^(multipart|image|audio|video)\/|octet-stream/.test(type);
  return isBinary ? new Uint8Array(await request.arrayBuffer()) : request.text();
}

const BODYLESS = new Set([204, 205, 304]);

function toResponse(reply: Extract<CallReply, { kind: 'response' }>): Response {
  const { status, headers, body } = reply;
  return new Response(BODYLESS.has(status) ? null : body, { status, headers });
}
