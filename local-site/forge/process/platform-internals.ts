/**
 * The one place that knows how Atlassian's published packages reach the platform: two globals, the targets they name and
 * the arguments that functions get. None of it is documented; it is what `@forge/api` 8.3, `@forge/kvs` 1.6,
 * `@forge/events` 3.0 and `@forge/resolver` 2.0 do, and a contract test per call holds this file to the installed packages.
 */

/** What one invocation knows of itself; plain data, so that it crosses to the app's process. */
export interface RuntimeDescription {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly invocationId: string;
  readonly installationId: string;
  readonly moduleKey: string;
  readonly installContext: string;
  readonly accountId?: string;
  readonly scopes: readonly string[];
  /** When the platform will stop the function, in the site's milliseconds. */
  readonly deadline: number;
}

export type PlatformFetch = (
  target: unknown,
  path: string,
  init?: RequestInit,
) => Promise<Response>;

const METRIC = { incr: () => undefined, decr: () => undefined, set: () => undefined };
const TIMER = { measure: () => ({ stop: () => undefined }), set: () => undefined };

/**
 * Puts both globals in place; must run before the app's bundle is loaded. The runtime is a getter, so that invocations
 * that run at the same time each see their own.
 */
export function installPlatformGlobals(
  fetch: PlatformFetch,
  current: () => RuntimeDescription | undefined,
): void {
  Object.defineProperty(globalThis, '__forge_fetch__', { value: fetch });
  Object.defineProperty(globalThis, '__forge_runtime__', {
    get: () => {
      const description = current();
      return description === undefined ? undefined : runtimeObject(description);
    },
  });
}

function runtimeObject(description: RuntimeDescription): unknown {
  const { installContext, accountId, scopes, deadline, ...appContext } = description;
  return {
    appContext: { ...appContext, installation: installation(description), permissions: { scopes } },
    aaid: accountId,
    contextAri: installContext,
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) },
    metrics: { counter: () => METRIC, timing: () => TIMER, gauge: () => METRIC },
  };
}

/** Where a call of a package goes. */
export type PlatformCall =
  | {
      readonly kind: 'product';
      readonly product: 'jira' | 'confluence';
      readonly provider: 'user' | 'app' | 'none';
      /** Set by `asUser(accountId)`: to act for somebody who is not the one invoking. */
      readonly impersonates?: string;
    }
  | { readonly kind: 'storage'; readonly operation: string }
  | { readonly kind: 'queue'; readonly operation: string }
  /** Known to the packages, not to this site; `name` says what was asked for. */
  | { readonly kind: 'unmodelled'; readonly name: string };

const STORAGE_PATH = /^\/api\/v1\/(.+)$/;
const QUEUE_PATH = /^\/webhook\/(queue\/(?:publish|stats|cancel))\//;

/** Sorts a call by its target. */
export function classifyCall(target: unknown, path: string): PlatformCall {
  const { type, provider, remote, accountId, contextAri } = readTarget(target);
  const name = [type, provider, remote, path].filter((part) => part !== undefined).join(' ');
  if (contextAri !== undefined) return { kind: 'unmodelled', name: `withContext ${name}` };
  const storage = STORAGE_PATH.exec(path)?.[1];
  if (type === 'kvs' && storage !== undefined) return { kind: 'storage', operation: storage };
  if (type !== 'fpp') return { kind: 'unmodelled', name };
  const queue = QUEUE_PATH.exec(path)?.[1];
  if (remote === 'stargate' && provider === 'app' && queue !== undefined) {
    return { kind: 'queue', operation: queue };
  }
  if (remote !== 'jira' && remote !== 'confluence') return { kind: 'unmodelled', name };
  if (provider !== 'user' && provider !== 'app' && provider !== 'none') {
    return { kind: 'unmodelled', name };
  }
  const impersonates = accountId === undefined ? {} : { impersonates: accountId };
  return { kind: 'product', product: remote, provider, ...impersonates };
}

type Target = Partial<
  Record<'type' | 'provider' | 'remote' | 'accountId' | 'contextAri', string | undefined>
>;

function readTarget(target: unknown): Target {
  const entries = Object.entries(typeof target === 'object' && target !== null ? target : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Header by which the platform's proxy tells `@forge/api` what went wrong before the product was asked. */
export const PROXY_ERROR_HEADER = 'forge-proxy-error';
/** `@forge/api` turns it into a NeedsAuthenticationError. */
export const NEEDS_AUTHENTICATION = 'NEEDS_AUTHENTICATION_ERR';

/** As `@forge/api` names what a request to a host outside the manifest's egress list fails with. */
export const EGRESS_ERROR_NAME = 'REQUEST_EGRESS_ALLOWLIST_ERR';
export function egressErrorMessage(url: string): string {
  return `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`;
}

/** Arguments of a resolver: the page's call with what the browser says, then what the platform vouches for. */
export function resolverArguments(
  call: { readonly functionKey: string; readonly payload: unknown },
  context: Readonly<Record<string, unknown>>,
  backend: RuntimeDescription,
): readonly unknown[] {
  return [{ call, context }, backendContext(backend)];
}

/** Second argument of every function. @see https://developer.atlassian.com/platform/forge/function-reference/arguments/ */
export function backendContext(description: RuntimeDescription): unknown {
  const { accountId, installContext } = description;
  return {
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    installContext,
    installation: installation(description),
  };
}

function installation({ installationId, installContext }: RuntimeDescription): unknown {
  return {
    ari: { installationId },
    contexts: [{ cloudId: installContext.split('/').at(-1) }],
  };
}

/** What a function returned that asks for its event again, as `InvocationError` of `@forge/events` serialises itself. */
export interface RetryRequest {
  readonly reason: string;
  readonly afterSeconds?: number;
  readonly data?: unknown;
}

/** The retry that a returned value asks for, if it does. */
export function retryRequest(value: unknown): RetryRequest | undefined {
  if (!isRecord(value) || value._retry !== true) return undefined;
  const options = isRecord(value.retryOptions) ? value.retryOptions : {};
  const { retryAfter, retryReason, retryData } = options;
  return {
    reason: typeof retryReason === 'string' ? retryReason : 'FUNCTION_RETRY_REQUEST',
    ...(typeof retryAfter === 'number' ? { afterSeconds: retryAfter } : {}),
    ...(retryData === undefined ? {} : { data: retryData }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
