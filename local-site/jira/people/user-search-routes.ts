import type { Actor } from '../../platform/actor';
import type { JiraUser } from '../directory';
import type { DirectoryContext } from '../directory-context';
import { requireKnown } from '../permissions/require-known';
import { projectOfIssue, visibleProject } from '../projects/project-access';
import type { StoredProject } from '../projects/project-store';
import { json } from '../rest/answer';
import { readPage, sliceOf } from '../rest/paging';
import { listOf, requiredParameter } from '../rest/read-query';
import { refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { signedIn } from '../signed-in';
import { findPeople } from './find-users';
import { userView } from './user-view';

/**
 * People by name, and by what they may do.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/
 */
export function userSearchRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/user/search',
      operation: 'findUsers',
      query: ['query', 'accountId', 'startAt', 'maxResults'],
      handle: (request) => {
        signedIn(request.actor);
        const mayBrowse = context.directory.can(request.actor, 'USER_PICKER');
        return answer(context, request, mayBrowse ? asked(context, request) : []);
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/user/assignable/search',
      operation: 'findAssignableUsers',
      query: ['query', 'accountId', 'project', 'issueKey', 'issueId', 'startAt', 'maxResults'],
      handle: (request) => {
        const project = projectAsked(context, request, ['issueKey', 'issueId'], 'project');
        const able = asked(context, request).filter((user) =>
          context.directory.can(actorOf(user), 'ASSIGNABLE_USER', project),
        );
        return answer(context, request, able);
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/user/permission/search',
      operation: 'findUsersWithAllPermissions',
      query: [
        'query',
        'accountId',
        'permissions',
        'issueKey',
        'projectKey',
        'startAt',
        'maxResults',
      ],
      handle: (request) => {
        const project = projectAsked(context, request, ['issueKey'], 'projectKey');
        requiredParameter(request.query, 'permissions');
        const keys = listOf(request.query, 'permissions');
        requireKnown(keys, 'PROJECT');
        const able = asked(context, request).filter((user) =>
          keys.every((key) => context.directory.can(actorOf(user), key, project)),
        );
        return answer(context, request, able);
      },
    },
  ];
}

/** The people that `query` or `accountId` names; everybody for an empty query. */
function asked(context: DirectoryContext, { query }: RoutedRequest): readonly JiraUser[] {
  const accountId = query.get('accountId');
  const text = query.get('query');
  if (accountId !== null && text !== null) {
    throw refuse(400, 'The query parameters query and accountId cannot be used together.');
  }
  if (accountId === null) return findPeople(context, text ?? '');
  const user = context.directory.user(accountId);
  return user ? [user] : [];
}

function projectAsked(
  context: DirectoryContext,
  { actor, query }: RoutedRequest,
  issueNames: readonly string[],
  projectName: string,
): StoredProject {
  signedIn(actor);
  const issue = issueNames.flatMap((name) => query.get(name) ?? [])[0];
  if (issue !== undefined) return projectOfIssue(context, actor, issue);
  return visibleProject(context, actor, requiredParameter(query, projectName));
}

function actorOf(user: JiraUser): Actor {
  return { kind: 'user', accountId: user.accountId };
}

function answer(context: DirectoryContext, { query }: RoutedRequest, users: readonly JiraUser[]) {
  const page = sliceOf(users, readPage(query, 50, 1000));
  return json(
    200,
    page.map((user) => userView(context.canonicalUrl, user)),
  );
}
