import type { Actor } from '../../platform/actor';
import type { ConfluenceOptions } from '../options';
import { isAmong, principalsOf } from '../principal';
import { restrictedTo, type RestrictedOperation } from '../restrictions/restriction-store';
import { notFound, unauthenticated } from '../rest/refusal';
import { canInSpace } from '../spaces/space-access';
import type { SpaceOperation } from '../spaces/space-store';
import { findPage, type PageRecord } from './page-store';

/** Whether the actor may view the page: its space, and all view restrictions on it and above it. */
export function canView(context: ConfluenceOptions, actor: Actor, page: PageRecord): boolean {
  if (!canInSpace(context, actor, page.spaceId, 'read/space')) return false;
  for (let one: PageRecord | undefined = page; one; one = parentOf(context, one)) {
    if (!isLetThrough(context, actor, one, 'read')) return false;
  }
  return true;
}

/** Whether he may change it as well: pages are edited with the right to create them. */
export function canEdit(context: ConfluenceOptions, actor: Actor, page: PageRecord): boolean {
  return (
    canView(context, actor, page) &&
    canInSpace(context, actor, page.spaceId, 'create/page') &&
    isLetThrough(context, actor, page, 'update')
  );
}

/** @throws ConfluenceRefusal 404 for a page that the actor may not view or that is not there */
export function visiblePage(
  context: ConfluenceOptions,
  actor: Actor,
  id: string | undefined,
): PageRecord {
  const page =
    id !== undefined && /^\d{1,15}$/.test(id) ? findPage(context.database, Number(id)) : undefined;
  if (!page || !canView(context, actor, page)) throw notFound(`Page ${id ?? ''}`);
  return page;
}

/** @throws ConfluenceRefusal 401 for the anonymous public, 404 for a page that the actor may not edit */
export function editablePage(
  context: ConfluenceOptions,
  actor: Actor,
  id: string | undefined,
): PageRecord {
  const page = visiblePage(context, actor, id);
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (!canEdit(context, actor, page)) throw notFound(`Page ${page.id}`);
  return page;
}

/** @throws ConfluenceRefusal 401, 404 as `editablePage`, for a right that the space gives */
export function requireInSpace(
  context: ConfluenceOptions,
  actor: Actor,
  page: PageRecord,
  operation: SpaceOperation,
): void {
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (!canInSpace(context, actor, page.spaceId, operation)) throw notFound(`Page ${page.id}`);
}

function isLetThrough(
  { database, people }: ConfluenceOptions,
  actor: Actor,
  page: PageRecord,
  operation: RestrictedOperation,
): boolean {
  const allowed = restrictedTo(database, page.id, operation);
  return allowed.length === 0 || isAmong(principalsOf(people, actor), allowed);
}

function parentOf({ database }: ConfluenceOptions, page: PageRecord): PageRecord | undefined {
  return page.parentId === undefined ? undefined : findPage(database, page.parentId);
}
