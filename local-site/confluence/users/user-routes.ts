import { z } from 'zod';
import type { ProductResponse } from '../../platform/product';
import type { ConfluenceOptions, ConfluenceUser } from '../options';
import { json } from '../rest/answer';
import { forbidden, invalid, notFound } from '../rest/refusal';
import type { ConfluenceRoute, RoutedRequest } from '../route';

/** Most accounts that one look-up may name: https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-user/ */
const MAX_ACCOUNTS = 250;

const lookup = z.object({ accountIds: z.array(z.string()).min(1).max(MAX_ACCOUNTS) });

/** @see https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-user/ */
export function userRoutes(context: ConfluenceOptions): readonly ConfluenceRoute[] {
  return [
    {
      method: 'POST',
      path: '/wiki/api/v2/users-bulk',
      operation: 'createBulkUserLookup',
      query: [],
      handle: (request) => lookUp(context, request),
    },
    {
      method: 'GET',
      path: '/wiki/rest/api/user/current',
      operation: 'getCurrentUser',
      query: [],
      handle: ({ actor }) => json(200, knownUser(context, actor.accountId)),
    },
    {
      method: 'GET',
      path: '/wiki/rest/api/user',
      operation: 'getUser',
      query: ['accountId'],
      handle: ({ actor, query }) => {
        if (actor.kind === 'anonymous') throw forbidden('Client must be authenticated.');
        const accountId = query.get('accountId') ?? '';
        if (!context.people.user(accountId)) throw notFound(`User ${accountId}`);
        return json(200, knownUser(context, accountId));
      },
    },
  ];
}

function lookUp(context: ConfluenceOptions, { json: body }: RoutedRequest): ProductResponse {
  const parsed = lookup.safeParse(body);
  if (!parsed.success) throw invalid(`accountIds must name 1 to ${MAX_ACCOUNTS} accounts.`);
  const found = parsed.data.accountIds.flatMap((accountId) => {
    const user = context.people.user(accountId);
    return user ? [listedUser(user)] : [];
  });
  return json(200, { results: found, _links: { base: `${context.canonicalUrl}/wiki` } });
}

function listedUser(user: ConfluenceUser) {
  const { accountId, accountType, displayName, emailAddress, active, timeZone } = user;
  return {
    accountId,
    accountType,
    displayName,
    publicName: displayName,
    ...(emailAddress === undefined ? {} : { email: emailAddress }),
    accountStatus: active ? 'active' : 'inactive',
    timeZone,
    isExternalCollaborator: false,
    profilePicture: { path: `/wiki/aa-avatar/${accountId}`, isDefault: false },
  };
}

/** A user as version 1 shows one; the anonymous public is a user, too. */
function knownUser({ people, canonicalUrl }: ConfluenceOptions, accountId: string | undefined) {
  const user = accountId === undefined ? undefined : people.user(accountId);
  const picture = { width: 48, height: 48, isDefault: user === undefined };
  if (!user) {
    return {
      type: 'anonymous',
      displayName: 'Anonymous',
      profilePicture: { ...picture, path: '/wiki/aa-avatar/anonymous' },
      isExternalCollaborator: false,
      _expandable: { operations: '' },
      _links: { base: `${canonicalUrl}/wiki`, context: '/wiki' },
    };
  }
  return {
    type: 'known',
    accountId: user.accountId,
    accountType: user.accountType === 'app' ? 'app' : 'atlassian',
    email: user.emailAddress ?? '',
    publicName: user.displayName,
    displayName: user.displayName,
    profilePicture: { ...picture, path: `/wiki/aa-avatar/${user.accountId}` },
    isExternalCollaborator: false,
    _expandable: { operations: '', personalSpace: '' },
    _links: {
      self: `${canonicalUrl}/wiki/rest/api/user?accountId=${encodeURIComponent(user.accountId)}`,
      base: `${canonicalUrl}/wiki`,
      context: '/wiki',
    },
  };
}
