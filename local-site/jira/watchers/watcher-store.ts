import type { SiteDatabase } from '../../platform/database';
import { textOf } from '../../platform/row';

/** Accounts that watch the issue, in the order in which they started. */
export function watchersOf(database: SiteDatabase, issueId: number): readonly string[] {
  return database
    .all('SELECT account_id FROM jira_watcher WHERE issue_id = ? ORDER BY rowid', issueId)
    .map((row) => textOf(row, 'account_id'));
}

export function isWatching(
  database: SiteDatabase,
  issueId: number,
  accountId: string | undefined,
): boolean {
  return accountId !== undefined && watchersOf(database, issueId).includes(accountId);
}

export function addWatcher(database: SiteDatabase, issueId: number, accountId: string): void {
  database.run(
    'INSERT OR IGNORE INTO jira_watcher (issue_id, account_id) VALUES (?, ?)',
    issueId,
    accountId,
  );
}

export function removeWatcher(database: SiteDatabase, issueId: number, accountId: string): void {
  database.run(
    'DELETE FROM jira_watcher WHERE issue_id = ? AND account_id = ?',
    issueId,
    accountId,
  );
}
