import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import { parseBody, type Body } from '../body';
import { change, type Change } from '../change';
import type { ConfluenceOptions } from '../options';
import { invalid, notFound, notModelled, unauthenticated } from '../rest/refusal';
import { queueForSearch } from '../search/search-index';
import { canInSpace, visibleSpace } from '../spaces/space-access';
import { visiblePage } from './page-access';
import { notePageEvent } from './page-events';
import {
  insertPage,
  insertVersion,
  lastPosition,
  pageByTitle,
  type PageRecord,
} from './page-store';

/** Longest title of a page, in characters. */
const MAX_TITLE = 255;

const creation = z.object({
  spaceId: z.string(),
  status: z.optional(z.enum(['current', 'draft'])),
  title: z.optional(z.string()),
  parentId: z.optional(z.string()),
  body: z.optional(z.unknown()),
  subtype: z.optional(z.string()),
});

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/#api-pages-post */
export function createPage(
  context: ConfluenceOptions,
  actor: Actor,
  request: unknown,
  isRootLevel: boolean,
): PageRecord {
  if (actor.kind === 'anonymous') throw unauthenticated();
  const parsed = creation.safeParse(request);
  if (!parsed.success) throw invalid('The request has no valid page.');
  const { spaceId, status, title, parentId, body, subtype } = parsed.data;
  if (status === 'draft') throw notModelled('drafts');
  if (subtype !== undefined) throw notModelled('live docs');
  const space = visibleSpace(context, actor, spaceId);
  if (!canInSpace(context, actor, space.id, 'create/page')) throw notFound(`Space ${spaceId}`);
  if (parentId !== undefined && isRootLevel) {
    throw invalid('A page at the root has no parent.');
  }
  const wanted = requireTitle(context, space.id, title);
  const written =
    body === undefined ? ({ representation: 'storage', value: '' } as const) : parseBody(body);
  // Without a parent a page goes below the homepage of its space.
  const home = isRootLevel ? undefined : space.homepageId;
  const parent = parentId === undefined ? home : requireParent(context, actor, space.id, parentId);
  return change(context, actor, (work) => {
    const page = addPage(work, {
      spaceId: space.id,
      ...(parent === undefined ? {} : { parentId: parent }),
      title: wanted,
      body: written,
    });
    notePageEvent(work, 'created', page);
    return page;
  });
}

/** Writes a page and its first version, without an event: for a request and for the seed. */
export function addPage(
  work: Pick<Change, 'context' | 'actor' | 'at'>,
  {
    spaceId,
    parentId,
    title,
    body,
  }: {
    readonly spaceId: number;
    readonly parentId?: number;
    readonly title: string;
    readonly body: Body;
  },
): PageRecord {
  const { context, actor, at } = work;
  const author = actor.accountId === undefined ? {} : { authorId: actor.accountId };
  const page = insertPage(context.database, {
    spaceId,
    ...(parentId === undefined ? {} : { parentId }),
    position: lastPosition(context.database, spaceId, parentId),
    status: 'current',
    title,
    ...author,
    createdAt: at,
    version: 1,
  });
  insertVersion(context.database, page.id, {
    number: 1,
    title,
    body,
    ...author,
    createdAt: at,
    message: '',
  });
  queueForSearch(context, page.id, at);
  return page;
}

/** @throws ConfluenceRefusal 400 for a title that is missing, too long or taken by another page of the space */
export function requireTitle(
  { database }: ConfluenceOptions,
  spaceId: number,
  title: string | undefined,
  ownId?: number,
): string {
  const wanted = title?.trim() ?? '';
  if (wanted === '') throw invalid('The title of a published page must be specified.');
  if (wanted.length > MAX_TITLE) throw invalid(`The title is over ${MAX_TITLE} characters.`);
  const other = pageByTitle(database, spaceId, wanted);
  if (other && other.id !== ownId) {
    throw invalid('A page with this title already exists: change the title and try again.');
  }
  return wanted;
}

/** Id of a parent in the same space. @throws ConfluenceRefusal 400, 404 */
export function requireParent(
  context: ConfluenceOptions,
  actor: Actor,
  spaceId: number,
  parentId: string,
): number {
  const parent = visiblePage(context, actor, parentId);
  if (parent.status !== 'current') throw notFound(`Page ${parentId}`);
  if (parent.spaceId !== spaceId) throw invalid('The parent is in another space.');
  return parent.id;
}
