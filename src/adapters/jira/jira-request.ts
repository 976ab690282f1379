import api, { type RequestProductMethods, type Route } from '@forge/api';
import type { ZodMiniType } from 'zod/mini';
import { AppError } from '../../app-error';

/** As whom Jira is asked. `app` only for what a person's right was checked for before, or what nobody asked. */
export type Identity = 'user' | 'app';

export interface JiraReply<T> {
  readonly status: number;
  readonly value: T;
}

/** Wait when Jira names none. */
const USUAL_WAIT_SECONDS = 10;

/**
 * One call to Jira's REST API, its reply parsed by the schema.
 * @param accepted Statuses that carry a reply worth parsing; every other one is an error.
 * @throws AppError RETRY for 429, UNAVAILABLE for everything else that is not accepted or does not parse.
 */
export async function jiraRequest<T>(
  identity: Identity,
  path: Route,
  options: {
    readonly method?: string;
    readonly body?: unknown;
    readonly accepted?: readonly number[];
  },
  schema: ZodMiniType<T>,
): Promise<JiraReply<T>> {
  const { method = 'GET', body, accepted = [200] } = options;
  const jira: RequestProductMethods = identity === 'user' ? api.asUser() : api.asApp();
  const response = await jira
    .requestJira(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    .catch((error: unknown) => {
      throw new AppError({ code: 'UNAVAILABLE', key: 'jiraUnavailable' }, error);
    });
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? USUAL_WAIT_SECONDS);
    throw new AppError({
      code: 'RETRY',
      key: 'jiraAsksToWait',
      params: { seconds: Number.isFinite(seconds) ? seconds : USUAL_WAIT_SECONDS },
    });
  }
  const text = await response.text();
  if (!accepted.includes(response.status)) {
    throw new AppError(
      { code: 'UNAVAILABLE', key: 'jiraUnavailable' },
      new Error(`Jira answered ${response.status}: ${text.slice(0, 500)}`),
    );
  }
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) {
    throw new AppError({ code: 'UNAVAILABLE', key: 'jiraUnavailable' }, parsed.error);
  }
  return { status: response.status, value: parsed.data };
}

/** A proxy on the way may answer with a page: that is text, which no schema takes. */
function jsonOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
