import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { parseBody } from '../body';
import { change, type Change } from '../change';
import type { ConfluenceOptions } from '../options';
import { conflict, invalid, notModelled } from '../rest/refusal';
import { queueForSearch } from '../search/search-index';
import { requireParent, requireTitle } from './create-page';
import { editablePage } from './page-access';
import { contentPayload, notePageEvent } from './page-events';
import { findPage, insertVersion, lastPosition, savePage, type PageRecord } from './page-store';
import { latestVersion } from './page-view';

const update = z.object({
  id: z.union([z.string(), z.number()]),
  status: z.enum(['current', 'draft']),
  title: z.string(),
  spaceId: z.optional(z.union([z.string(), z.number()])),
  parentId: z.optional(z.union([z.string(), z.number()])),
  ownerId: z.optional(z.unknown()),
  body: z.unknown(),
  version: z.object({ number: z.number().int(), message: z.optional(z.string()) }),
});
type PageUpdate = z.infer<typeof update>;

/**
 * Writes the next version of a page, moves it where another parent is named, and takes it out of the trash.
 * @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-put
 */
export function updatePage(
  context: ConfluenceOptions,
  actor: Actor,
  id: string | undefined,
  request: unknown,
): PageRecord {
  const page = editablePage(context, actor, id);
  const parsed = update.safeParse(request);
  if (!parsed.success) throw invalid('id, status, title, body and version must be specified.');
  const wanted = parsed.data;
  if (String(wanted.id) !== String(page.id)) throw invalid('The ids of path and body differ.');
  if (wanted.status === 'draft') throw notModelled('drafts');
  if (wanted.ownerId !== undefined) throw notModelled('another owner of a page');
  if (wanted.spaceId !== undefined && String(wanted.spaceId) !== String(page.spaceId)) {
    throw invalid('A page cannot be moved to another space.');
  }
  requireNextVersion(page.version, wanted.version.number);
  const title = requireTitle(context, page.spaceId, wanted.title, page.id);
  if (page.status === 'trashed') return restore(context, actor, page);
  const parentId =
    wanted.parentId === undefined
      ? page.parentId
      : requireParent(context, actor, page.spaceId, String(wanted.parentId));
  if (parentId !== undefined) requireNoCircle(context, page, parentId);
  return change(context, actor, (work) => write(work, page, { wanted, title, parentId }));
}

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-id-title-put */
export function updatePageTitle(
  context: ConfluenceOptions,
  actor: Actor,
  id: string | undefined,
  request: unknown,
): PageRecord {
  const page = editablePage(context, actor, id);
  const parsed = z.object({ status: z.literal('current'), title: z.string() }).safeParse(request);
  if (!parsed.success) throw invalid('status and title must be specified.');
  const title = requireTitle(context, page.spaceId, parsed.data.title, page.id);
  const { body } = latestVersion(context, page);
  const wanted = { body, version: { number: page.version + 1 } };
  return change(context, actor, (work) =>
    write(work, page, { wanted, title, parentId: page.parentId }),
  );
}

function write(
  work: Change,
  before: PageRecord,
  {
    wanted,
    title,
    parentId,
  }: {
    readonly wanted: Pick<PageUpdate, 'body' | 'version'>;
    readonly title: string;
    readonly parentId: number | undefined;
  },
): PageRecord {
  const { context, actor, at } = work;
  const { database } = context;
  const isMoved = parentId !== before.parentId;
  const moved = isMoved ? contentPayload(work, before) : undefined;
  const page: PageRecord = {
    ...before,
    title,
    version: before.version + 1,
    ...(isMoved && parentId !== undefined
      ? { parentId, position: lastPosition(database, before.spaceId, parentId) }
      : {}),
  };
  savePage(database, page);
  insertVersion(database, page.id, {
    number: page.version,
    title,
    body: parseBody(wanted.body),
    ...(actor.accountId === undefined ? {} : { authorId: actor.accountId }),
    createdAt: at,
    message: wanted.version.message ?? '',
  });
  queueForSearch(context, page.id, at);
  notePageEvent(work, 'updated', page, { updateTrigger: 'edit_page' });
  if (moved) notePageEvent(work, 'moved', page, { prevContent: moved });
  return page;
}

/** Contents are not changed by it. */
function restore(context: ConfluenceOptions, actor: Actor, before: PageRecord): PageRecord {
  return change(context, actor, (work) => {
    const page: PageRecord = { ...before, status: 'current' };
    savePage(context.database, page);
    queueForSearch(context, page.id, work.at);
    notePageEvent(work, 'restored', page);
    return page;
  });
}

/** @throws ConfluenceRefusal 409 for any number but the next one */
export function requireNextVersion(current: number, given: number): void {
  if (given === current + 1) return;
  throw conflict(
    `Version must be incremented on update. Current version: [${current}]. Provided version: [${given}].`,
  );
}

function requireNoCircle(
  { database }: ConfluenceOptions,
  page: PageRecord,
  parentId: number,
): void {
  for (
    let id: number | undefined = parentId;
    id !== undefined;
    id = findPage(database, id)?.parentId
  ) {
    if (id === page.id) throw invalid('A page cannot be moved below itself.');
  }
}
