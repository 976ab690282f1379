import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { Change } from '../issues/issue-context';
import { numberOf, optionalText, textOf } from '../../platform/row';
import type { ChangeItem } from './change-item';

export interface History {
  readonly id: number;
  readonly issueId: number;
  readonly authorId?: string;
  readonly createdAt: number;
  readonly items: readonly unknown[];
}

/** Adds one entry to the issue's history; nothing when no field changed. */
export function recordHistory(change: Change, issueId: number, items: readonly ChangeItem[]): void {
  if (items.length === 0) return;
  change.context.database.run(
    'INSERT INTO jira_changelog (issue_id, author, created, items) VALUES (?,?,?,?)',
    issueId,
    change.actor.accountId ?? null,
    change.at,
    JSON.stringify(items),
  );
}

/** The issue's history, oldest first. */
export function historiesOf(database: SiteDatabase, issueId: number): readonly History[] {
  return database
    .all('SELECT * FROM jira_changelog WHERE issue_id = ? ORDER BY id', issueId)
    .map(historyOf);
}

function historyOf(row: SqlRow): History {
  const authorId = optionalText(row, 'author');
  return {
    id: numberOf(row, 'id'),
    issueId: numberOf(row, 'issue_id'),
    createdAt: numberOf(row, 'created'),
    items: z.array(z.unknown()).parse(JSON.parse(textOf(row, 'items'))),
    ...(authorId === undefined ? {} : { authorId }),
  };
}
