import type { Actor } from '../../platform/actor';
import type { Product, ProductResponse } from '../../platform/product';
import type { PlatformCall, RuntimeDescription } from '../process/platform-internals';
import type { RawCall } from '../process/messages';
import { requiredScopes } from '../scopes/required-scopes';
import { holdsScopes } from '../scopes/scope-groups';
import { needsAuthentication, notModelled, scopeMissing } from './refusals';

type ProductTarget = Extract<PlatformCall, { kind: 'product' }>;
type Caller = Pick<RuntimeDescription, 'accountId' | 'scopes'>;

export interface ProductCallDeps {
  readonly products: () => { readonly jira: Product; readonly confluence: Product };
  readonly appAccountId: string;
  readonly warn: (line: string) => void;
}

/** Sends one REST call of the app to a product, in the name of the person or the app, bounded by the manifest's scopes. */
export async function callProduct(
  deps: ProductCallDeps,
  target: ProductTarget,
  call: RawCall,
  caller: Caller,
): Promise<ProductResponse> {
  const { product, provider, impersonates } = target;
  if (impersonates !== undefined && impersonates !== caller.accountId) {
    return refused(deps, `asUser(accountId) for ${product}, which is offline impersonation`);
  }
  if (provider === 'user' && caller.accountId === undefined) return needsAuthentication();
  const url = new URL(call.path, 'https://product.invalid');
  if (url.host !== 'product.invalid') {
    return refused(deps, `a product request to another host, ${url.host}`);
  }
  const needed = requiredScopes(call.method, url.pathname);
  if (!needed) return refused(deps, `${call.method} ${url.pathname}: its scopes are not known`);
  if (!holdsScopes(caller.scopes, needed)) return scopeMissing(caller.scopes, needed);
  const response = await deps.products()[product].handle({
    method: call.method,
    path: url.pathname,
    query: url.searchParams,
    headers: forwarded(call.headers),
    ...(call.body === undefined ? {} : { body: call.body }),
    actor: actorOf(deps, target, caller),
  });
  if (response.status === 501) deps.warn(`501 ${product} ${call.method} ${call.path}`);
  // Whether the platform's proxy follows a redirect is not documented.
  const isRedirect = response.status >= 300 && response.status < 400 && response.status !== 304;
  return isRedirect ? refused(deps, `the redirect of ${call.method} ${url.pathname}`) : response;
}

function refused(deps: ProductCallDeps, name: string): ProductResponse {
  deps.warn(`501 ${name}`);
  return notModelled(name);
}

function actorOf(deps: ProductCallDeps, { provider }: ProductTarget, caller: Caller): Actor {
  const { scopes, accountId } = caller;
  if (provider === 'none') return { kind: 'anonymous' };
  if (provider === 'app') return { kind: 'app', accountId: deps.appAccountId, scopes };
  return { kind: 'user', ...(accountId === undefined ? {} : { accountId }), scopes };
}

/** Who calls is decided by the platform, never by a header of the app. */
const NOT_FORWARDED = /^(authorization|cookie|host|origin|referer|x-forwarded-.*)$/;

function forwarded(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_FORWARDED.test(name)));
}
