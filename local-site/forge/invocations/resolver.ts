import type { ForgeHostOptions } from '../options';
import type { AppModule, InvokeReply, InvokeRequest } from '../host';
import type { AppIdentity } from '../identity';
import { moduleLocalId } from '../identity';
import { FORGE_LIMITS, LIMITS_PAGE } from '../limits';
import type { AppFunction } from '../manifest/functions';
import { resolverArguments } from '../process/platform-internals';
import { wait } from '../calls/wait';
import type { InvocationEnd, RunInvocation } from './invocation';
import { InvocationRate } from './invocation-rate';

export interface ResolverDeps extends Pick<
  ForgeHostOptions,
  'clock' | 'faults' | 'user' | 'cloudId'
> {
  readonly identity: AppIdentity;
  readonly modules: readonly AppModule[];
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly run: RunInvocation;
  readonly kill: () => Promise<void>;
}

export type Invoke = (request: InvokeRequest) => Promise<InvokeReply>;

/**
 * Runs the resolver of a page for one `invoke`. Whether a person may see the page is not asked here, as on Forge: whoever
 * reaches the bridge can call every function of the resolver.
 */
export function resolverInvoker(deps: ResolverDeps): Invoke {
  const rate = new InvocationRate(deps.clock);
  return async (request) => {
    const fn = resolverFunction(deps, request.moduleKey);
    if (!fn) return refusal(404, `Module ${request.moduleKey} has no resolver.`);
    const size = Buffer.byteLength(JSON.stringify(request.payload ?? null));
    if (size > FORGE_LIMITS.FRONT_END_REQUEST_BYTES) {
      return refusal(
        413,
        `The payload has ${String(size)} bytes; 500 KB are allowed (${LIMITS_PAGE}).`,
      );
    }
    if (!rate.admit(request.accountId)) return refusal(429, 'Too many invocations in this minute.');
    return invokeWithFault(deps, request.moduleKey, () => runResolver(deps, fn, request));
  };
}

function resolverFunction(deps: ResolverDeps, moduleKey: string): AppFunction | undefined {
  const key = deps.modules.find((module) => module.key === moduleKey)?.resolverFunction;
  return key === undefined ? undefined : deps.functions.get(key);
}

async function invokeWithFault(
  { clock, faults, kill }: ResolverDeps,
  moduleKey: string,
  run: () => Promise<InvokeReply>,
): Promise<InvokeReply> {
  const fault = faults.next('invoke', moduleKey);
  if (fault === 'rate-limited') return refusal(429, 'Injected by the local site.');
  if (fault === 'server-error') return refusal(500, 'Injected by the local site.');
  if (fault === 'death-before') {
    await kill();
    return refusal(424, 'Injected by the local site: the process died.');
  }
  if (fault === 'timeout-before') {
    await wait(clock, FORGE_LIMITS.RUNTIME_MS);
    return refusal(504, 'Injected by the local site: no answer.');
  }
  await wait(clock, faults.latencyMs('invoke'));
  const reply = await run();
  if (fault === 'death-after') await kill();
  return fault === undefined
    ? reply
    : refusal(502, 'Injected by the local site: the connection broke.');
}

async function runResolver(
  deps: ResolverDeps,
  fn: AppFunction,
  request: InvokeRequest,
): Promise<InvokeReply> {
  const { accountId, moduleKey, functionKey, payload } = request;
  const context = frontEndContext(deps, request);
  const end = await deps.run({
    cause: 'resolver',
    name: `${fn.key}:${functionKey}`,
    fn,
    moduleKey,
    limitMs: FORGE_LIMITS.RUNTIME_MS,
    ...(accountId === undefined ? {} : { accountId }),
    args: (runtime) => resolverArguments({ functionKey, payload }, context, runtime),
  });
  return replyOf(end);
}

/** The part of the context that comes from the page; only what the platform adds to it may be trusted. */
function frontEndContext(
  { identity, cloudId, user }: ResolverDeps,
  { moduleKey, accountId, extension, locale }: InvokeRequest,
): Readonly<Record<string, unknown>> {
  const person = accountId === undefined ? undefined : user(accountId);
  return {
    cloudId,
    moduleKey,
    localId: moduleLocalId(identity, moduleKey),
    environmentId: identity.environmentId,
    environmentType: identity.environmentType,
    accountType: person?.accountType ?? 'anonymous',
    extension,
    locale,
    ...(person === undefined ? {} : { timezone: person.timeZone }),
  };
}

function replyOf(end: InvocationEnd): InvokeReply {
  if (end.kind === 'threw') return refusal(424, end.message);
  // Forge's own words for both are not documented; screens must not depend on them.
  if (end.kind === 'timeout') return refusal(504, 'The function ran out of time.');
  if (end.kind === 'dead') return refusal(424, 'The function ended unexpectedly.');
  if (end.bytes > FORGE_LIMITS.FRONT_END_RESPONSE_BYTES) {
    return refusal(
      413,
      `The answer has ${String(end.bytes)} bytes; 5 MB are allowed (${LIMITS_PAGE}).`,
    );
  }
  return { ok: true, value: end.value };
}

function refusal(status: number, message: string): InvokeReply {
  return { ok: false, status, message };
}
