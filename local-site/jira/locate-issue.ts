import type { SiteDatabase } from '../platform/database';
import type { IssueLocation } from './directory-context';
import { findIssue } from './issues/issue-store';

/** Where an issue lives; the one question that the directory side asks of the issue side. */
export function locateIssue(database: SiteDatabase, idOrKey: string): IssueLocation | undefined {
  const issue = findIssue(database, idOrKey);
  return issue && { id: issue.id, projectId: issue.projectId };
}

export function isTypeInUse(database: SiteDatabase, typeId: string): boolean {
  return (
    database.one('SELECT 1 AS found FROM jira_issue WHERE type_id = ? LIMIT 1', typeId) !==
    undefined
  );
}
