import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import {
  mayBrowse,
  requirePermission,
  visibleIssue,
  type PlacedIssue,
} from '../issues/issue-access';
import { parseBody } from '../issues/issue-body';
import { change, type IssueContext } from '../issues/issue-context';
import { refuse } from '../rest/refusal';
import { json, noContent } from '../rest/answer';
import { userView } from '../issues/user-view';
import type { JiraRoute, RoutedRequest } from '../route';
import { queueForSearch } from '../search/search-queue';
import { addWatcher, isWatching, removeWatcher, watchersOf } from './watcher-store';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/watchers';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-watchers/ */
export function watcherRoutes(context: IssueContext): readonly JiraRoute[] {
  const issueOf = ({ actor, params }: RoutedRequest) =>
    visibleIssue(context, actor, params.issueIdOrKey ?? '');
  return [
    {
      method: 'GET',
      path: PATH,
      operation: 'getIssueWatchers',
      query: [],
      handle: (request) => json(200, watchersView(context, request.actor, issueOf(request))),
    },
    {
      method: 'POST',
      path: PATH,
      operation: 'addWatcher',
      query: [],
      handle: (request) => {
        const placed = issueOf(request);
        const named = parseBody(z.string().optional(), request.json);
        const accountId = watcherFor(context, request.actor, placed, named);
        change(context, request.actor, (work) => {
          addWatcher(context.database, placed.issue.id, accountId);
          queueForSearch(work, placed.issue.id);
        });
        return noContent();
      },
    },
    {
      method: 'DELETE',
      path: PATH,
      operation: 'removeWatcher',
      query: ['accountId'],
      handle: (request) => {
        const placed = issueOf(request);
        const named = request.query.get('accountId') ?? undefined;
        const accountId = watcherFor(context, request.actor, placed, named);
        change(context, request.actor, (work) => {
          removeWatcher(context.database, placed.issue.id, accountId);
          queueForSearch(work, placed.issue.id);
        });
        return noContent();
      },
    },
  ];
}

/** Who starts or stops watching: oneself without further rights, another with MANAGE_WATCHERS. */
function watcherFor(
  context: IssueContext,
  actor: Actor,
  { project }: PlacedIssue,
  named: string | undefined,
): string {
  const accountId = named ?? actor.accountId;
  if (accountId === undefined) {
    throw refuse(401, 'You must be authenticated to access this resource.');
  }
  if (accountId !== actor.accountId) {
    requirePermission(
      context,
      actor,
      'MANAGE_WATCHERS',
      project,
      'You do not have the permission to manage watchers.',
    );
  }
  const user = context.directory.user(accountId);
  const kind = user?.accountType === 'app' ? 'app' : 'user';
  if (!user?.active || !mayBrowse(context, { kind, accountId }, project)) {
    throw refuse(404, 'The user is not found or may not view this issue.');
  }
  return accountId;
}

function watchersView(context: IssueContext, actor: Actor, { issue }: PlacedIssue) {
  const watchers = watchersOf(context.database, issue.id);
  return {
    self: `${context.canonicalUrl}/rest/api/3/issue/${issue.key}/watchers`,
    isWatching: isWatching(context.database, issue.id, actor.accountId),
    watchCount: watchers.length,
    watchers: watchers.map((accountId) => userView(context, accountId)),
  };
}
