import type { IssueContext } from '../issues/issue-context';
import { jiraTimestamp } from '../issues/jira-time';
import { userView } from '../issues/user-view';
import type { History } from './changelog-store';

export function historyView(context: IssueContext, history: History) {
  return {
    id: String(history.id),
    ...(history.authorId === undefined ? {} : { author: userView(context, history.authorId) }),
    created: jiraTimestamp(history.createdAt),
    items: history.items,
  };
}
