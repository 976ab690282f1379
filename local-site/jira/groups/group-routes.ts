import type { DirectoryContext } from '../directory-context';
import { requireBrowseUsers } from '../people/people-routes';
import { userView } from '../people/user-view';
import { json } from '../rest/answer';
import { pageOf, readPage } from '../rest/paging';
import { requiredParameter } from '../rest/read-query';
import { refuse } from '../rest/refusal';
import type { JiraRoute } from '../route';
import type { JiraGroup } from './group-store';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/ */
export function groupRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const site = context.canonicalUrl;
  return [
    {
      method: 'GET',
      path: '/rest/api/3/group/bulk',
      operation: 'bulkGetGroups',
      query: ['startAt', 'maxResults', 'groupId', 'groupName'],
      handle: ({ actor, query, path }) => {
        requireBrowseUsers(context, actor);
        const ids = query.getAll('groupId');
        const names = query.getAll('groupName');
        const groups = context.stores.groups
          .list()
          .filter(
            ({ groupId, name }) =>
              (ids.length === 0 && names.length === 0) ||
              ids.includes(groupId) ||
              names.includes(name),
          )
          .map(({ groupId, name }) => ({ groupId, name }));
        return json(200, pageOf(groups, readPage(query), site + path, query));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/group/member',
      operation: 'getUsersFromGroup',
      query: ['groupname', 'groupId', 'startAt', 'maxResults'],
      handle: ({ actor, query, path }) => {
        // Either permission is enough.
        if (!context.directory.can(actor, 'ADMINISTER')) requireBrowseUsers(context, actor);
        const members = context.stores.groups
          .members(groupAsked(context, query).groupId)
          .flatMap((accountId) => context.directory.user(accountId) ?? [])
          .filter(({ active }) => active)
          .map((user) => userView(site, user));
        return json(200, pageOf(members, readPage(query), site + path, query));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/user/groups',
      operation: 'getUserGroups',
      query: ['accountId'],
      handle: ({ actor, query }) => {
        requireBrowseUsers(context, actor);
        const accountId = requiredParameter(query, 'accountId');
        if (!context.directory.user(accountId)) {
          throw refuse(
            404,
            'Specified user does not exist or you do not have required permissions',
          );
        }
        const groups = context.stores.groups.groupsOf(accountId);
        return json(
          200,
          groups.map((group) => groupName(site, group)),
        );
      },
    },
  ];
}

function groupAsked(context: DirectoryContext, query: URLSearchParams): JiraGroup {
  const groupId = query.get('groupId');
  const name = query.get('groupname');
  if (groupId === null && name === null) {
    throw refuse(400, "Either 'groupname' or 'groupId' must be provided.");
  }
  const group =
    groupId === null
      ? context.stores.groups.findByName(name ?? '')
      : context.stores.groups.find(groupId);
  if (!group) throw refuse(404, `The group '${groupId ?? name ?? ''}' does not exist.`);
  return group;
}

function groupName(site: string, { groupId, name }: JiraGroup) {
  return {
    self: `${site}/rest/api/3/group?groupId=${encodeURIComponent(groupId)}`,
    name,
    groupId,
  };
}
