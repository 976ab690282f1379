import type { Actor } from '../platform/actor';
import type { ConfluencePeople } from './options';

/** Who a permission or a restriction names. */
export interface Principal {
  readonly type: 'user' | 'group' | 'anonymous';
  /** Account id or group id; empty for the anonymous public. */
  readonly id: string;
}

/** All that the actor is: himself and his groups, or the anonymous public. Accounts that were closed are nobody. */
export function principalsOf(people: ConfluencePeople, actor: Actor): readonly Principal[] {
  const nobody: Principal = { type: 'anonymous', id: '' };
  if (actor.kind === 'anonymous' || actor.accountId === undefined) return [nobody];
  if (people.user(actor.accountId)?.active !== true) return [];
  return [
    { type: 'user', id: actor.accountId },
    ...people.groupsOf(actor.accountId).map((id): Principal => ({ type: 'group', id })),
    nobody,
  ];
}

export function isAmong(principals: readonly Principal[], wanted: readonly Principal[]): boolean {
  return wanted.some(({ type, id }) =>
    principals.some((one) => one.type === type && one.id === id),
  );
}
