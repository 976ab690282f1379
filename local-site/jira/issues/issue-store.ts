import { z } from 'zod';
import type { SiteDatabase, SqlRow } from '../../platform/database';
import type { FieldValue, IssueRecord } from './issue-record';
import { numberOf, optionalNumber, optionalText, textOf } from '../../platform/row';

const storedValues = z.record(
  z.string(),
  z.custom<FieldValue>((value) => value !== null && value !== undefined),
);

/** The issue by id or by key in any case, whoever may see it. */
export function findIssue(database: SiteDatabase, idOrKey: string): IssueRecord | undefined {
  const row = /^\d+$/.test(idOrKey)
    ? database.one('SELECT * FROM jira_issue WHERE id = ?', Number(idOrKey))
    : database.one('SELECT * FROM jira_issue WHERE key = ?', idOrKey.toUpperCase());
  return row && issueOf(row);
}

/** The issues that exist of `ids`, in ascending order of id. */
export function findIssues(database: SiteDatabase, ids: readonly number[]): readonly IssueRecord[] {
  return database
    .all(
      'SELECT * FROM jira_issue WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
      JSON.stringify(ids),
    )
    .map(issueOf);
}

export function childrenOf(database: SiteDatabase, parentId: number): readonly IssueRecord[] {
  return database
    .all('SELECT * FROM jira_issue WHERE parent_id = ? ORDER BY id', parentId)
    .map(issueOf);
}

/** Stores a new issue and answers it with its id. */
export function insertIssue(database: SiteDatabase, issue: Omit<IssueRecord, 'id'>): IssueRecord {
  const row = database.one(
    `INSERT INTO jira_issue (key, project_id, type_id, status_id, parent_id, creator, created,
      updated, status_changed, resolved, "values") VALUES (?,?,?,?,?,?,?,?,?,?,?) RETURNING id`,
    issue.key,
    issue.projectId,
    issue.typeId,
    issue.statusId,
    issue.parentId ?? null,
    issue.creatorId ?? null,
    issue.createdAt,
    issue.updatedAt,
    issue.statusChangedAt,
    issue.resolvedAt ?? null,
    JSON.stringify(issue.values),
  );
  if (!row) throw new Error('the issue was not stored');
  return { ...issue, id: numberOf(row, 'id') };
}

export function replaceIssue(database: SiteDatabase, issue: IssueRecord): void {
  database.run(
    `UPDATE jira_issue SET type_id = ?, status_id = ?, parent_id = ?, updated = ?,
      status_changed = ?, resolved = ?, "values" = ? WHERE id = ?`,
    issue.typeId,
    issue.statusId,
    issue.parentId ?? null,
    issue.updatedAt,
    issue.statusChangedAt,
    issue.resolvedAt ?? null,
    JSON.stringify(issue.values),
    issue.id,
  );
}

/** Marks the issue as changed at that time without changing anything else of it. */
export function touchIssue(database: SiteDatabase, id: number, at: number): void {
  database.run('UPDATE jira_issue SET updated = ? WHERE id = ?', at, id);
}

function issueOf(row: SqlRow): IssueRecord {
  const parentId = optionalNumber(row, 'parent_id');
  const creatorId = optionalText(row, 'creator');
  const resolvedAt = optionalNumber(row, 'resolved');
  return {
    id: numberOf(row, 'id'),
    key: textOf(row, 'key'),
    projectId: textOf(row, 'project_id'),
    typeId: textOf(row, 'type_id'),
    statusId: textOf(row, 'status_id'),
    createdAt: numberOf(row, 'created'),
    updatedAt: numberOf(row, 'updated'),
    statusChangedAt: numberOf(row, 'status_changed'),
    values: storedValues.parse(JSON.parse(textOf(row, 'values'))),
    ...(parentId === undefined ? {} : { parentId }),
    ...(creatorId === undefined ? {} : { creatorId }),
    ...(resolvedAt === undefined ? {} : { resolvedAt }),
  };
}
