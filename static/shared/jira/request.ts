import { requestJira } from '@forge/bridge';
import type * as z from 'zod/mini';
import { CallFailure } from '../call-failure';

/** Jira says one or the other of what somebody may not see. */
const NOT_SHOWN: readonly number[] = [401, 403, 404];

/**
 * Reads from Jira with the reader's own rights, and checks the shape of what came.
 * @throws CallFailure `UNAVAILABLE` for any other answer than success; `FORBIDDEN` with the key `refused`, where there is
 *   one, when Jira does not show it to the reader
 */
export async function readJira<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
  init?: { readonly method?: 'POST'; readonly body?: unknown; readonly refused?: string },
): Promise<z.infer<Schema>> {
  const response = await requestJira(path, {
    method: init?.method ?? 'GET',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(init?.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  if (init?.refused !== undefined && NOT_SHOWN.includes(response.status)) {
    throw new CallFailure({ code: 'FORBIDDEN', key: init.refused });
  }
  if (!response.ok) throw new CallFailure({ code: 'UNAVAILABLE', key: 'jiraNotReadable' });
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) throw new CallFailure({ code: 'UNAVAILABLE', key: 'jiraNotReadable' });
  return parsed.data;
}
