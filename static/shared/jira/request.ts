import { requestJira } from '@forge/bridge';
import type * as z from 'zod/mini';
import { CallFailure } from '../call-failure';

/**
 * Reads from Jira with the reader's own rights, and checks the shape of what came.
 * @throws CallFailure `UNAVAILABLE` for any other answer than success
 */
export async function readJira<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  init?: { readonly method: 'POST'; readonly body: unknown },
): Promise<z.infer<Schema>> {
  const response = await requestJira(path, {
    method: init?.method ?? 'GET',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(init === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  if (!response.ok) throw new CallFailure({ code: 'UNAVAILABLE', key: 'jiraNotReadable' });
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) throw new CallFailure({ code: 'UNAVAILABLE', key: 'jiraNotReadable' });
  return parsed.data;
}
