import api, { type RequestProductMethods, type Route } from '@forge/api';
import type { ZodMiniType } from 'zod/mini';
import { AppError } from '../../app-error';

/** As whom Confluence is asked. `app` only for what a person's right was checked for before, or what nobody asked. */
export type Identity = 'user' | 'app';

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  /** Statuses that carry a reply worth parsing; every other one is an error. */
  readonly accepted?: readonly number[];
}

/** Wait when Confluence names none. */
const USUAL_WAIT_SECONDS = 10;

/**
 * One call to Confluence's REST API, its reply parsed by the schema.
 * @throws AppError RETRY for 429, UNAVAILABLE for everything else that is not accepted or does not parse.
 */
export async function confluenceRequest<T>(
  identity: Identity,
  path: Route,
  { method = 'GET', body, accepted = [200] }: Call,
  schema: ZodMiniType<T>,
): Promise<{ readonly status: number; readonly value: T }> {
  const confluence: RequestProductMethods = identity === 'user' ? api.asUser() : api.asApp();
  const json = { accept: 'application/json', 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await confluence
    .requestConfluence(path, { method, headers: json, ...sent })
    .catch((error: unknown) => {
      throw unavailable(error);
    });
  if (response.status === 429) {
    const asked = Number(response.headers.get('retry-after') ?? USUAL_WAIT_SECONDS);
    const seconds = Number.isFinite(asked) ? asked : USUAL_WAIT_SECONDS;
    throw new AppError({ code: 'RETRY', key: 'confluenceAsksToWait', params: { seconds } });
  }
  const text = await response.text();
  if (!accepted.includes(response.status)) {
    throw unavailable(
      new Error(`Confluence answered ${String(response.status)}: ${text.slice(0, 500)}`),
    );
  }
  const parsed = schema.safeParse(valueIn(text));
  if (!parsed.success) throw unavailable(parsed.error);
  return { status: response.status, value: parsed.data };
}

function unavailable(cause: unknown): AppError {
  return new AppError({ code: 'UNAVAILABLE', key: 'confluenceUnavailable' }, cause);
}

/** A proxy on the way may answer with a page: that is text, which no schema takes. */
function valueIn(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
