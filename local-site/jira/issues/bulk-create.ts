import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { ProductResponse } from '../../platform/product';
import { createIssue, draftIssue } from './create-issue';
import { parseBody, parseIssueBody } from './issue-body';
import { change, type Change, type IssueContext } from './issue-context';
import type { IssueRecord } from './issue-record';
import { issueSelf } from './issue-summary-view';
import { JiraRefusal, refuse } from '../rest/refusal';
import { json } from '../rest/answer';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulk-post */
const MAX_BULK = 50;

const bulkBody = z.object({ issueUpdates: z.array(z.unknown()).optional() });

type RowResult = { readonly issue: IssueRecord } | { readonly refused: JiraRefusal };

/** Creates each issue that can be created; one that cannot does not keep the others from it. */
export function createIssues(context: IssueContext, actor: Actor, body: unknown): ProductResponse {
  const rows = parseBody(bulkBody, body).issueUpdates ?? [];
  if (rows.length > MAX_BULK) {
    const tooMany = refuse(400, `You can only create up to ${MAX_BULK} issues at a time.`);
    return json(400, { issues: [], errors: [rowError(tooMany, MAX_BULK)] });
  }
  const results = change(context, actor, (work) => rows.map((row) => createRow(work, row)));
  const issues = results.flatMap((one) =>
    'issue' in one ? [createdView(context, one.issue)] : [],
  );
  const errors = results.flatMap((one, row) =>
    'refused' in one ? [rowError(one.refused, row)] : [],
  );
  return json(issues.length === 0 ? 400 : 201, { issues, errors });
}

export function createdView(context: IssueContext, issue: IssueRecord) {
  return { id: String(issue.id), key: issue.key, self: issueSelf(context, issue) };
}

function createRow(work: Change, row: unknown): RowResult {
  try {
    const draft = draftIssue(work.context, work.actor, parseIssueBody(row));
    return { issue: createIssue(work, draft) };
  } catch (error) {
    if (error instanceof JiraRefusal && error.status !== 501) return { refused: error };
    throw error;
  }
}

function rowError({ status, errorMessages, errors }: JiraRefusal, row: number) {
  return { status, elementErrors: { errorMessages, errors, status }, failedElementNumber: row };
}
