import * as z from 'zod/mini';

/** Jira's body of an error; the site's own interface answers in the same form. */
const errorBody = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
  message: z.optional(z.string()),
});
/** Confluence's, of version 2. */
const wikiErrorBody = z.object({ errors: z.array(z.object({ title: z.string() })) });

/** A request that the server refused. `message` is fit to be shown. */
export class RequestRefused extends Error {
  readonly status: number;
  /** Messages by field id, for forms. */
  readonly fieldErrors: Readonly<Record<string, string>>;

  constructor(status: number, message: string, fieldErrors: Readonly<Record<string, string>>) {
    super(message);
    this.status = status;
    this.fieldErrors = fieldErrors;
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON, unless it is a form. */
  readonly body?: unknown;
}

/**
 * Sends a request with the session's cookie and parses the answer.
 * @throws RequestRefused when the status is not 2xx
 */
export async function request<T>(
  schema: z.ZodMiniType<T>,
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  const text = await send(path, options);
  return schema.parse(text === '' ? undefined : JSON.parse(text));
}

/** As `request`, for operations whose answer says nothing. */
export async function command(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}

async function send(path: string, { method = 'GET', body }: RequestOptions): Promise<string> {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      // Jira refuses attachments from a browser without it.
      'x-atlassian-token': 'no-check',
      ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);
  return text;
}

function refusal(status: number, text: string): RequestRefused {
  const { errorMessages = [], errors = {}, message } = parseError(text);
  const all = [
    ...errorMessages,
    ...Object.values(errors),
    ...(message === undefined ? [] : [message]),
  ];
  return new RequestRefused(status, all.join(' ') || `HTTP ${status}`, errors);
}

function parseError(text: string): z.infer<typeof errorBody> {
  try {
    const json: unknown = JSON.parse(text);
    const wiki = wikiErrorBody.safeParse(json).data;
    if (wiki !== undefined) return { errorMessages: wiki.errors.map(({ title }) => title) };
    return errorBody.safeParse(json).data ?? {};
  } catch {
    return { message: text.slice(0, 500) };
  }
}
