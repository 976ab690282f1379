import { adfText } from '../../platform/adf/adf-text';
import { commentsOf } from '../comments/comment-store';
import type { IssueContext } from '../issues/issue-context';
import { isList, listValue, textValue, type IssueRecord } from '../issues/issue-record';
import { findIssues } from '../issues/issue-store';
import { numberOf } from '../../platform/row';
import { linksOf } from '../links/link-store';
import { linkTypeOf } from '../links/link-view';
import { propertyKeys, readProperty } from '../properties/property-store';
import { watchersOf } from '../watchers/watcher-store';
import { propertyLeaves } from './property-leaves';
import { indexedWords } from './text-words';

/** Issues that one statement looks up while the index catches up. */
const BATCH = 500;

/**
 * Brings the index up to date with what was written at least the search lag ago, and with the issues
 * of `fresh` whenever they were written.
 */
export function catchUp(context: IssueContext, fresh: readonly number[] = []): void {
  const { database } = context;
  database.transaction(() => {
    const due = database
      .all(
        `SELECT issue_id FROM jira_search_queue
          WHERE due <= ? OR issue_id IN (SELECT value FROM json_each(?))`,
        context.clock.now(),
        JSON.stringify(fresh),
      )
      .map((row) => numberOf(row, 'issue_id'));
    for (let start = 0; start < due.length; start += BATCH) {
      const ids = due.slice(start, start + BATCH);
      forget(context, ids);
      for (const issue of findIssues(database, ids)) index(context, issue);
    }
  });
}

function forget({ database }: IssueContext, ids: readonly number[]): void {
  const tables = [
    'jira_search_queue',
    'jira_search_document',
    'jira_search_value',
    'jira_search_property',
  ];
  for (const table of tables) {
    database.run(
      `DELETE FROM ${table} WHERE issue_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    );
  }
}

function index(context: IssueContext, issue: IssueRecord): void {
  const { database } = context;
  const [projectKey = '', number = '0'] = issue.key.split('-');
  const summary = textValue(issue, 'summary') ?? '';
  const comments = commentsOf(database, issue.id).map((comment) => adfText(comment.body));
  database.run(
    `INSERT INTO jira_search_document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    issue.id,
    issue.projectId,
    projectKey,
    Number(number),
    issue.typeId,
    issue.statusId,
    textValue(issue, 'priority') ?? null,
    textValue(issue, 'resolution') ?? null,
    textValue(issue, 'assignee') ?? null,
    textValue(issue, 'reporter') ?? null,
    issue.creatorId ?? null,
    issue.parentId ?? null,
    textValue(issue, 'duedate') ?? null,
    issue.createdAt,
    issue.updatedAt,
    issue.resolvedAt ?? null,
    issue.statusChangedAt,
    summary,
    indexedWords(summary),
    issue.values.description ? indexedWords(adfText(issue.values.description)) : null,
    comments.length === 0 ? null : indexedWords(comments.join('\n')),
  );
  indexLists(context, issue);
  indexCustomFields(context, issue);
  indexProperties(context, issue.id);
}

function indexLists(context: IssueContext, issue: IssueRecord): void {
  const { database } = context;
  const add = (field: string, text: string) => addValue(context, issue.id, field, text, null, null);
  for (const label of listValue(issue, 'labels')) add('labels', label.toLowerCase());
  for (const id of listValue(issue, 'fixVersions')) add('fixVersions', id);
  for (const accountId of watchersOf(database, issue.id)) add('watcher', accountId);
  for (const link of linksOf(database, issue.id)) {
    const { inward, outward } = linkTypeOf(context, link);
    const isInward = link.inwardId === issue.id;
    add('issueLinkType', (isInward ? outward : inward).toLowerCase());
    add('linkedIssues', String(isInward ? link.outwardId : link.inwardId));
  }
}

function indexCustomFields(context: IssueContext, { id, values }: IssueRecord): void {
  for (const [field, value] of Object.entries(values)) {
    if (!field.startsWith('customfield_')) continue;
    for (const one of isList(value) ? value : [value]) {
      const text = typeof one === 'object' ? adfText(one) : String(one);
      const number = typeof one === 'number' ? one : null;
      addValue(context, id, field, text, number, indexedWords(text));
    }
  }
}

function addValue(
  { database }: IssueContext,
  issueId: number,
  field: string,
  text: string,
  number: number | null,
  words: string | null,
): void {
  database.run(
    'INSERT INTO jira_search_value VALUES (?,?,?,?,?)',
    issueId,
    field,
    text,
    number,
    words,
  );
}

function indexProperties({ database }: IssueContext, issueId: number): void {
  for (const key of propertyKeys(database, issueId)) {
    for (const leaf of propertyLeaves(readProperty(database, issueId, key)?.value)) {
      const text = String(leaf.value);
      const time = typeof leaf.value === 'string' ? Date.parse(text) : Number.NaN;
      database.run(
        'INSERT INTO jira_search_property VALUES (?,?,?,?,?,?,?,?)',
        issueId,
        key,
        leaf.path,
        leaf.position,
        text,
        typeof leaf.value === 'number' ? leaf.value : null,
        Number.isNaN(time) ? null : time,
        indexedWords(text),
      );
    }
  }
}
