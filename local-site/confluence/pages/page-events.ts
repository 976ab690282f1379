import type { Change } from '../change';
import { confluenceTime } from '../confluence-time';
import { findSpace } from '../spaces/space-store';
import { latestVersion } from './page-view';
import type { PageRecord } from './page-store';

type PageEvent = 'created' | 'updated' | 'moved' | 'trashed' | 'restored' | 'deleted';

/**
 * Notes an event about a page, with the fields that Forge documents.
 * @see https://developer.atlassian.com/platform/forge/events-reference/confluence/
 */
export function notePageEvent(
  change: Change,
  event: PageEvent | 'permissions_updated',
  page: PageRecord,
  more: Readonly<Record<string, unknown>> = {},
): void {
  change.note({
    name: `avi:confluence:${event}:page`,
    payload: {
      eventCreatedDate: confluenceTime(change.at),
      suppressNotifications: false,
      content: contentPayload(change, page),
      ...more,
    },
  });
}

/** The page as events carry it. */
export function contentPayload(change: Change, page: PageRecord) {
  const { context } = change;
  const space = findSpace(context.database, page.spaceId);
  const version = latestVersion(context, page);
  return {
    id: String(page.id),
    type: 'page',
    status: page.status,
    title: page.title,
    space: {
      id: page.spaceId,
      key: space?.key,
      alias: space?.key,
      name: space?.name,
      type: 'global',
      icon: picture('/images/logo/default-space-logo-256.png'),
      status: 'current',
    },
    history: {
      latest: true,
      createdBy: userPayload(page.authorId),
      ownedBy: userPayload(page.authorId),
      createdDate: confluenceTime(page.createdAt),
    },
    version: {
      by: userPayload(version.authorId),
      when: confluenceTime(version.createdAt),
      number: version.number,
    },
  };
}

/** Names and addresses are the account id, for privacy. */
function userPayload(accountId: string | undefined) {
  if (accountId === undefined) return { type: 'anonymous' };
  return {
    type: 'known',
    username: accountId,
    accountId,
    accountType: 'atlassian',
    email: accountId,
    publicName: accountId,
    profilePicture: picture(`/wiki/aa-avatar/${accountId}`),
    displayName: accountId,
    isExternalCollaborator: false,
  };
}

function picture(path: string) {
  return { path, width: 48, height: 48, isDefault: false };
}
