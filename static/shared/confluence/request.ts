import { requestConfluence } from '@forge/bridge';
import type * as z from 'zod/mini';
import { CallFailure } from '../call-failure';

/**
 * Reads from Confluence with the reader's own rights, and checks the shape of what came.
 * @throws CallFailure `NOT_FOUND` for what is not there or not his to see, `UNAVAILABLE` for any other answer, and where
 *   there is no Confluence
 */
export async function readConfluence<Schema extends z.ZodMiniType>(
  schema: Schema,
  path: string,
): Promise<z.infer<Schema>> {
  const response = await requestConfluence(path, { headers: { Accept: 'application/json' } }).catch(
    (error: unknown) => {
      throw new CallFailure({ code: 'UNAVAILABLE', key: 'confluenceNotReadable' }, error);
    },
  );
  if ([401, 403, 404].includes(response.status)) {
    throw new CallFailure({ code: 'NOT_FOUND', key: 'pageNotReadable' });
  }
  if (!response.ok) throw new CallFailure({ code: 'UNAVAILABLE', key: 'confluenceNotReadable' });
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) {
    throw new CallFailure({ code: 'UNAVAILABLE', key: 'confluenceNotReadable' });
  }
  return parsed.data;
}
