import { bodyView } from '../body';
import { confluenceTime } from '../confluence-time';
import type { ConfluenceOptions } from '../options';
import { findSpace } from '../spaces/space-store';
import { versionOf, type PageRecord, type PageVersion } from './page-store';

/** A version as version 2 of the API shows it beside its thing. */
export function versionView({
  number,
  message,
  createdAt,
  authorId,
}: Pick<PageVersion, 'number' | 'message' | 'createdAt' | 'authorId'>) {
  return {
    number,
    message,
    minorEdit: false,
    ...(authorId === undefined ? {} : { authorId }),
    createdAt: confluenceTime(createdAt),
  };
}

/**
 * A page as version 2 shows it, in the version that is asked for.
 * @throws ConfluenceRefusal 400 or 501 for a body format that it cannot have
 */
export function pageView(
  context: ConfluenceOptions,
  page: PageRecord,
  bodyFormat: string | null,
  version: PageVersion = latestVersion(context, page),
) {
  const isLatest = version.number === page.version;
  const key = findSpace(context.database, page.spaceId)?.key ?? '';
  return {
    id: String(page.id),
    status: isLatest ? page.status : 'historical',
    title: version.title,
    spaceId: String(page.spaceId),
    ...(page.parentId === undefined ? {} : { parentId: String(page.parentId), parentType: 'page' }),
    position: page.position,
    ...(page.authorId === undefined ? {} : { authorId: page.authorId, ownerId: page.authorId }),
    lastOwnerId: null,
    createdAt: confluenceTime(page.createdAt),
    version: versionView(version),
    body: bodyFormat === null ? {} : bodyView(version.body, bodyFormat),
    _links: {
      webui: `/spaces/${key}/pages/${page.id}`,
      editui: `/pages/resumedraft.action?draftId=${page.id}`,
      tinyui: `/x/${page.id.toString(36)}`,
    },
  };
}

export function latestVersion({ database }: ConfluenceOptions, page: PageRecord): PageVersion {
  const version = versionOf(database, page.id, page.version);
  if (!version) throw new Error(`page ${page.id} has no version ${page.version}`);
  return version;
}
