import type { Actor } from '../../platform/actor';
import type { ConfluenceOptions } from '../options';
import { isAmong, principalsOf } from '../principal';
import { notFound } from '../rest/refusal';
import { findSpace, holdersInSpace, type Space, type SpaceOperation } from './space-store';

/** Whether the actor has a permission in the space; without `read/space` he has none. */
export function canInSpace(
  { database, people }: ConfluenceOptions,
  actor: Actor,
  spaceId: number,
  operation: SpaceOperation,
): boolean {
  const principals = principalsOf(people, actor);
  const holds = (wanted: SpaceOperation): boolean =>
    isAmong(principals, holdersInSpace(database, spaceId, wanted));
  return holds('read/space') && (operation === 'read/space' || holds(operation));
}

/** @throws ConfluenceRefusal 404 for a space that the actor may not see or that is not there */
export function visibleSpace(
  context: ConfluenceOptions,
  actor: Actor,
  id: string | undefined,
): Space {
  const space =
    id !== undefined && /^\d{1,15}$/.test(id) ? findSpace(context.database, Number(id)) : undefined;
  if (!space || !canInSpace(context, actor, space.id, 'read/space')) {
    throw notFound(`Space ${id ?? ''}`);
  }
  return space;
}
