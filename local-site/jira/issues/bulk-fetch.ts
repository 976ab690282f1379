import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { ProductResponse } from '../../platform/product';
import { mayBrowse, placeIssue, type PlacedIssue } from './issue-access';
import { parseBody } from './issue-body';
import type { IssueContext } from './issue-context';
import { issueSelection } from './issue-selection';
import { findIssue } from './issue-store';
import { issueView } from './issue-view';
import { refuse } from '../rest/refusal';
import { json } from '../rest/answer';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
const MAX_FETCHED = 100;

const fetchBody = z.object({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  properties: z.array(z.string()).optional(),
  expand: z.array(z.string()).optional(),
});

/** The issues in ascending order of id; those that are not there or may not be seen are left out. */
export function bulkFetch(context: IssueContext, actor: Actor, body: unknown): ProductResponse {
  const asked = parseBody(fetchBody, body);
  const wanted = asked.issueIdsOrKeys;
  if (wanted.length === 0) throw refuse(400, 'No issue IDs or keys were provided.');
  if (wanted.length > MAX_FETCHED) {
    throw refuse(400, `You can only fetch up to ${MAX_FETCHED} issues at a time.`);
  }
  const selection = issueSelection(asked, ['*navigable']);
  const found = new Map<number, PlacedIssue>();
  for (const idOrKey of wanted) {
    const issue = findIssue(context.database, idOrKey);
    const placed = issue && placeIssue(context, issue);
    if (placed && mayBrowse(context, actor, placed.project)) found.set(placed.issue.id, placed);
  }
  const issues = [...found.values()]
    .sort((one, other) => one.issue.id - other.issue.id)
    .map((placed) => issueView({ context, actor }, placed, selection));
  return json(200, { expand: 'schema,names', issues, issueErrors: [] });
}
