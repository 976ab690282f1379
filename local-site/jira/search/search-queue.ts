import type { Change } from '../issues/issue-context';

/** Lets search notice, after the site's search lag, that the issue was written or deleted. */
export function queueForSearch(change: Change, issueId: number): void {
  change.context.database.run(
    'INSERT OR IGNORE INTO jira_search_queue (issue_id, due) VALUES (?, ?)',
    issueId,
    change.at + change.context.searchLagMs(),
  );
}
