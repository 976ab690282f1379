import { visibleIssue } from '../issues/issue-access';
import type { IssueContext } from '../issues/issue-context';
import { pageOf, pageWindow } from '../issues/page-window';
import { json } from '../rest/answer';
import type { JiraRoute } from '../route';
import { historiesOf } from './changelog-store';
import { historyView } from './changelog-view';

const MAX_PAGE = 100;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-changelog-get */
export function changelogRoutes(context: IssueContext): readonly JiraRoute[] {
  return [
    {
      method: 'GET',
      path: '/rest/api/3/issue/{issueIdOrKey}/changelog',
      operation: 'getChangeLogs',
      query: ['startAt', 'maxResults'],
      handle: ({ actor, params, query }) => {
        const { issue } = visibleIssue(context, actor, params.issueIdOrKey ?? '');
        const window = pageWindow(query, MAX_PAGE, MAX_PAGE);
        const all = historiesOf(context.database, issue.id);
        const values = pageOf(all, window).map((history) => historyView(context, history));
        return json(200, {
          self: `${context.canonicalUrl}/rest/api/3/issue/${issue.key}/changelog?maxResults=${window.maxResults}&startAt=${window.startAt}`,
          maxResults: window.maxResults,
          startAt: window.startAt,
          total: all.length,
          isLast: window.startAt + values.length >= all.length,
          values,
        });
      },
    },
  ];
}
