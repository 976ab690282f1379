import * as z from 'zod/mini';
import { issue } from './issues';
import { request } from './request';

const page = z.object({
  issues: z.array(issue),
  nextPageToken: z.optional(z.nullable(z.string())),
  isLast: z.optional(z.boolean()),
});

const LIST_FIELDS = [
  'summary',
  'status',
  'issuetype',
  'assignee',
  'priority',
  'duedate',
  'parent',
  'labels',
] as const;

/** One page of a search, at most 50 issues. */
export const searchIssues = (jql: string, nextPageToken?: string) =>
  request(page, '/rest/api/3/search/jql', {
    method: 'POST',
    body: {
      jql,
      maxResults: 50,
      fields: LIST_FIELDS,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  });

/** About how many issues a search finds; Jira's search itself counts none. */
export async function countIssues(jql: string): Promise<number> {
  const { count } = await request(
    z.object({ count: z.number() }),
    '/rest/api/3/search/approximate-count',
    { method: 'POST', body: { jql } },
  );
  return count;
}

/** A text as a JQL string literal. */
export const jqlString = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
