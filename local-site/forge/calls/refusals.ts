import type { ProductResponse } from '../../platform/product';
import { NEEDS_AUTHENTICATION, PROXY_ERROR_HEADER } from '../process/platform-internals';
import type { ScopeGroups } from '../scopes/scope-groups';

const JSON_HEADERS = { 'content-type': 'application/json' };

/** Says by name what this site does not model; never an invented answer. */
export function notModelled(name: string): ProductResponse {
  const body = { errorMessages: [`The local site does not model ${name}.`], errors: {} };
  return { status: 501, headers: JSON_HEADERS, body: JSON.stringify(body) };
}

/** What `@forge/api` turns into NeedsAuthenticationError: `asUser()` where no person invoked the function. */
export function needsAuthentication(): ProductResponse {
  return { status: 401, headers: { [PROXY_ERROR_HEADER]: NEEDS_AUTHENTICATION }, body: '' };
}

/** Jira's own words for a token that lacks the operation's scopes. */
export function scopeMissing(granted: readonly string[], groups: ScopeGroups): ProductResponse {
  const options = groups.map((group) => ` * [${group.join(', ')}]`).join('\n');
  const text = `Access to the resource was denied due to missing scope grants. Your app was granted the following scopes: [${granted.join(', ')}].\nThe resource can be accessed by having one of these groups of scopes:\n${options}\n`;
  return {
    status: 403,
    headers: JSON_HEADERS,
    body: JSON.stringify({ errorMessages: [text], errors: {} }),
  };
}

/** A fault of the local site itself; the caller sees what it would see of a service that fell over. */
export function serviceFailed(): ProductResponse {
  return { status: 500, headers: { 'content-type': 'text/plain' }, body: 'Internal Server Error' };
}
