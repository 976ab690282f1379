import type { Actor } from '../../platform/actor';
import { mayBrowse } from '../issues/issue-access';
import type { IssueContext } from '../issues/issue-context';
import { JiraRefusal, refuse } from '../rest/refusal';
import { numberOf } from '../../platform/row';
import { compileJql, JqlProblems, type CompiledJql } from './jql-compile';
import { JqlProblem } from './jql-model';
import { parseJql } from './jql-parse';
import { catchUp } from './search-index';

/** Which part of the results is wanted. */
export interface SearchWindow {
  readonly offset: number;
  readonly limit: number;
  /** Issues whose newest state must count, whatever the search lag. */
  readonly fresh: readonly number[];
}

/** Ids of the matching issues that the actor may browse, in the query's order. */
export function searchIds(
  context: IssueContext,
  actor: Actor,
  jql: string,
  { offset, limit, fresh }: SearchWindow,
): readonly number[] {
  catchUp(context, fresh);
  const { where, orderBy } = compiled(context, actor, jql);
  return context.database
    .all(
      `SELECT d.issue_id FROM jira_search_document d
        WHERE d.project_id IN (SELECT value FROM json_each(?)) AND ${where.sql}
        ORDER BY ${orderBy.sql} LIMIT ? OFFSET ?`,
      browsableIds(context, actor),
      ...where.values,
      ...orderBy.values,
      limit,
      offset,
    )
    .map((row) => numberOf(row, 'issue_id'));
}

export function countIssues(context: IssueContext, actor: Actor, jql: string): number {
  catchUp(context);
  const { where } = compiled(context, actor, jql);
  const row = context.database.one(
    `SELECT COUNT(*) AS matches FROM jira_search_document d
      WHERE d.project_id IN (SELECT value FROM json_each(?)) AND ${where.sql}`,
    browsableIds(context, actor),
    ...where.values,
  );
  return row ? numberOf(row, 'matches') : 0;
}

function browsableIds(context: IssueContext, actor: Actor): string {
  const projects = context.directory.projects();
  const ids = projects.filter((project) => mayBrowse(context, actor, project)).map(({ id }) => id);
  return JSON.stringify(ids);
}

function compiled(context: IssueContext, actor: Actor, jql: string): CompiledJql {
  const account = actor.accountId;
  const user = account === undefined ? undefined : context.directory.user(account);
  const scope = {
    context,
    actor,
    now: context.clock.now(),
    timeZone: user?.timeZone ?? 'Etc/UTC',
  };
  try {
    const query = parseJql(jql);
    if (!query.where) {
      throw refuse(
        400,
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      );
    }
    return compileJql(scope, query);
  } catch (error) {
    if (error instanceof JqlProblem) throw new JiraRefusal(400, [error.message]);
    if (error instanceof JqlProblems) throw new JiraRefusal(400, error.messages);
    throw error;
  }
}
