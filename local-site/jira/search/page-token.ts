import { z } from 'zod';
import { notModelled } from '../rest/refusal';

const stored = z.tuple([z.literal('page'), z.number().int().min(0)]);

/** An opaque token for the page that starts after `offset` results. */
export function pageToken(offset: number): string {
  return Buffer.from(JSON.stringify(['page', offset])).toString('base64url');
}

/** The offset that a token stands for; 0 without one. */
export function offsetOf(token: string | null | undefined): number {
  if (token === null || token === undefined || token === '') return 0;
  try {
    return stored.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')))[1];
  } catch {
    throw notModelled('a nextPageToken that it did not give out');
  }
}
