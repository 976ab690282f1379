import type { Actor } from '../../platform/actor';
import type { JiraUser } from '../directory';
import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import { pageOf, readPage, sliceOf } from '../rest/paging';
import { readExpand } from '../rest/read-query';
import { refuse } from '../rest/refusal';
import type { JiraRoute } from '../route';
import { signedIn } from '../signed-in';
import { fullUserView, userView } from './user-view';

/**
 * Accounts by id.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/
 */
export function peopleRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const site = context.canonicalUrl;
  return [
    {
      method: 'GET',
      path: '/rest/api/3/myself',
      operation: 'getCurrentUser',
      query: ['expand'],
      handle: ({ actor, query }) => {
        readExpand(query, 'getCurrentUser', []);
        return json(200, fullUserView(site, userById(context, signedIn(actor))));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/mypreferences/locale',
      operation: 'getLocale',
      query: [],
      handle: ({ actor }) => {
        const { locale } = userById(context, signedIn(actor));
        return json(200, { locale });
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/user',
      operation: 'getUser',
      query: ['accountId', 'expand'],
      handle: ({ actor, query }) => {
        readExpand(query, 'getUser', []);
        requireBrowseUsers(context, actor);
        const user = userById(context, query.get('accountId') ?? '');
        return json(200, fullUserView(site, user));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/user/bulk',
      operation: 'bulkGetUsers',
      query: ['accountId', 'startAt', 'maxResults'],
      handle: ({ actor, query, path }) => {
        signedIn(actor);
        const ids = query.getAll('accountId');
        if (ids.length === 0) throw refuse(400, 'The accountId query parameter is required.');
        const found = [...new Set(ids)].flatMap((id) => context.directory.user(id) ?? []);
        const users = found.map((user) => userView(site, user));
        return json(200, pageOf(users, readPage(query, 10, 200), site + path, query));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/users/search',
      operation: 'getAllUsers',
      query: ['startAt', 'maxResults'],
      handle: ({ actor, query }) => {
        requireBrowseUsers(context, actor);
        const users = context.stores.users.list();
        const page = sliceOf(users, readPage(query, 50, 1000));
        return json(
          200,
          page.map((user) => userView(site, user)),
        );
      },
    },
  ];
}

function userById(context: DirectoryContext, accountId: string): JiraUser {
  const user = context.directory.user(accountId);
  if (!user)
    throw refuse(404, 'Specified user does not exist or you do not have required permissions');
  return user;
}

/** @throws JiraRefusal 401 for anonymous, 403 without the global permission to browse people */
export function requireBrowseUsers(context: DirectoryContext, actor: Actor): void {
  signedIn(actor);
  if (context.directory.can(actor, 'USER_PICKER')) return;
  throw refuse(403, 'You do not have permission to browse users.');
}
