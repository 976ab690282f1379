import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { readJira } from './request';

export interface IssueState {
  readonly summary: string;
  readonly status: string;
  readonly category: 'new' | 'indeterminate' | 'done';
  readonly assigneeId?: string;
  /** Day `YYYY-MM-DD`. */
  readonly dueDate?: string;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
const ISSUES_A_CALL = 100;

const answer = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      fields: z.object({
        summary: z.string(),
        status: z.object({
          name: z.string(),
          statusCategory: z.object({ key: z.string() }),
        }),
        assignee: z.optional(z.nullable(z.object({ accountId: z.string() }))),
        duedate: z.optional(z.nullable(z.string())),
      }),
    }),
  ),
});

/** What Jira says about issues, by id; those that the reader may not see are absent. */
export function useIssueStates(issueIds: readonly string[]) {
  return useQuery({
    queryKey: ['issue-states', issueIds],
    enabled: issueIds.length > 0,
    queryFn: () => readIssueStates(issueIds),
  });
}

async function readIssueStates(issueIds: readonly string[]): Promise<Map<string, IssueState>> {
  const chunks = Array.from({ length: Math.ceil(issueIds.length / ISSUES_A_CALL) }, (_, index) =>
    issueIds.slice(index * ISSUES_A_CALL, (index + 1) * ISSUES_A_CALL),
  );
  const answers = await Promise.all(
    chunks.map((issueIdsOrKeys) =>
      readJira(answer, '/rest/api/3/issue/bulkfetch', {
        method: 'POST',
        body: { issueIdsOrKeys, fields: ['summary', 'status', 'assignee', 'duedate'] },
      }),
    ),
  );
  return new Map(
    answers.flatMap(({ issues }) =>
      issues.map(({ id, fields }): [string, IssueState] => [
        id,
        {
          summary: fields.summary,
          status: fields.status.name,
          category: category(fields.status.statusCategory.key),
          ...(fields.assignee ? { assigneeId: fields.assignee.accountId } : {}),
          ...(fields.duedate ? { dueDate: fields.duedate } : {}),
        },
      ]),
    ),
  );
}

function category(key: string): IssueState['category'] {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}
