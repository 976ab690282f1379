import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { EditOutcome, IssueEdit } from '../../ports/issue-store';
import { documentOf } from './issue-document';
import { jiraRequest } from './jira-request';
import { MARK_PROPERTY } from './mark-property';
import { outcomeOf, refusal } from './refused-edit';

/** `PUT /rest/api/3/issue/{id}`. A field that is not on the screen of the issue is refused with 400. */
export async function edit(
  issueId: string,
  { summary, description, dueDate, assignee, mark }: IssueEdit,
): Promise<EditOutcome> {
  const { status, value } = await jiraRequest(
    'app',
    route`/rest/api/3/issue/${issueId}`,
    {
      method: 'PUT',
      body: {
        fields: {
          ...(summary === undefined ? {} : { summary }),
          ...(description === undefined ? {} : { description: documentOf(description) }),
          ...(dueDate === undefined ? {} : { duedate: dueDate }),
          ...(assignee === undefined
            ? {}
            : { assignee: assignee === null ? null : { accountId: assignee } }),
        },
        ...(mark === undefined ? {} : { properties: [{ key: MARK_PROPERTY, value: mark }] }),
      },
      accepted: [204, 400, 403, 404],
    },
    z.optional(refusal),
  );
  return outcomeOf(status, value);
}
