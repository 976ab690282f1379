import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { CreateOutcome, NewIssue } from '../../ports/issue-store';
import { documentOf } from './issue-document';
import { jiraRequest } from './jira-request';
import { MARK_PROPERTY } from './mark-property';

const answer = z.lazy(() =>
  z.object({
    issues: z.array(z.object({ id: z.string(), key: z.string() })),
    errors: z.array(
      z.object({
        failedElementNumber: z.int(),
        elementErrors: z.object({
          errorMessages: z.optional(z.array(z.string())),
          errors: z.optional(z.record(z.string(), z.string())),
        }),
      }),
    ),
  }),
);

/** `POST /rest/api/3/issue/bulk`. Created issues are answered in order, failed rows by their number. */
export async function createIssues(rows: readonly NewIssue[]): Promise<readonly CreateOutcome[]> {
  if (rows.length === 0) return [];
  const { value } = await jiraRequest(
    'app',
    route`/rest/api/3/issue/bulk`,
    { method: 'POST', body: { issueUpdates: rows.map(updateOf) }, accepted: [201, 400] },
    answer,
  );
  const failed = new Map(
    value.errors.map(({ failedElementNumber, elementErrors }) => [
      failedElementNumber,
      elementErrors,
    ]),
  );
  const created = value.issues.values();
  return rows.map((_, index): CreateOutcome => {
    const failure = failed.get(index);
    if (failure !== undefined) {
      const general = failure.errorMessages?.join(' ') ?? '';
      return {
        ok: false,
        errors: { ...failure.errors, ...(general === '' ? {} : { '': general }) },
      };
    }
    const issue = created.next().value;
    return issue === undefined
      ? { ok: false, errors: { '': 'Jira did not say what became of it.' } }
      : { ok: true, issueId: issue.id, issueKey: issue.key };
  });
}

function updateOf(row: NewIssue): Readonly<Record<string, unknown>> {
  return {
    fields: {
      project: { id: row.projectId },
      issuetype: { id: row.issueTypeId },
      summary: row.summary,
      ...(row.description === undefined ? {} : { description: documentOf(row.description) }),
      ...(row.parentId === undefined ? {} : { parent: { id: row.parentId } }),
      ...(row.dueDate === undefined ? {} : { duedate: row.dueDate }),
      ...(row.assignee === undefined ? {} : { assignee: { accountId: row.assignee } }),
      ...(row.labels === undefined ? {} : { labels: row.labels }),
    },
    properties: [{ key: MARK_PROPERTY, value: row.mark }],
  };
}
