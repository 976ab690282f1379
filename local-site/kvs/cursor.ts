import { createHash } from 'node:crypto';
import { z } from 'zod';
import { STORAGE_LIMITS } from './limits';
import { badRequest } from './storage-failure';

/** The last row that a page looked at. */
export interface Position {
  readonly range: string | number;
  readonly key: string;
}

const shape = z.object({
  query: z.string(),
  issued: z.number(),
  range: z.union([z.string(), z.number()]),
  key: z.string(),
});

/** A cursor after `position`; good only for the same query. */
export function writeCursor(query: unknown, position: Position, now: number): string {
  const content = { query: fingerprint(query), issued: now, ...position };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** @throws StorageFailure for a cursor of another query, one too old, or none at all. */
export function readCursor(query: unknown, cursor: string, now: number): Position {
  const content = shape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!content.success) throw badRequest('LOCAL_SITE_INVALID_CURSOR', 'The cursor is invalid.');
  const { issued, range, key } = content.data;
  if (content.data.query !== fingerprint(query)) {
    throw badRequest(
      'LOCAL_SITE_INVALID_CURSOR',
      'The cursor belongs to a query with other parameters.',
    );
  }
  if (now - issued > STORAGE_LIMITS.CURSOR_LIFE_MS) {
    throw badRequest(
      'LOCAL_SITE_INVALID_CURSOR',
      'The cursor is too old; cursors must not be kept.',
    );
  }
  return { range, key };
}

function fingerprint(query: unknown): string {
  return createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 16);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
