import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Never cached: what is served changes with every build. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
/** A file whose name is made of its contents, as the bundler writes them: another build has another name. */
const HASHED_NAME = /-[\w-]{8}\.(js|css|woff2?)$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Answers with a file by its extension's type; undefined when there is no such file. */
export async function sendFile(
  path: string,
  change?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly html?: (text: string) => string;
  },
): Promise<Response | undefined> {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const headers = {
    ...HEADERS,
    ...(HASHED_NAME.test(path) ? { 'cache-control': FOR_EVER } : {}),
    'content-type': type,
    ...change?.headers,
  };
  try {
    if (type.startsWith('text/html') && change?.html) {
      return new Response(change.html(await readFile(path, 'utf8')), { headers });
    }
    return new Response(new Uint8Array(await readFile(path)), { headers });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}
