import type { Actor } from '../platform/actor';
import { unauthenticated } from './rest/refusal';

/** The account behind a request. @throws JiraRefusal 401 for an anonymous one */
export function signedIn(actor: Actor): string {
  if (actor.kind === 'anonymous' || actor.accountId === undefined) throw unauthenticated();
  return actor.accountId;
}
