import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssueText } from '../../ports/issue-store';
import { jiraRequest } from './jira-request';
import { MARK_PROPERTY } from './mark-property';

const fetched = z.lazy(() =>
  z.object({
    issues: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        fields: z.object({
          summary: z.string(),
          description: z.optional(z.unknown()),
          project: z.object({ id: z.string() }),
        }),
        properties: z.optional(z.object({ [MARK_PROPERTY]: z.optional(z.unknown()) })),
      }),
    ),
  }),
);

/** What up to 100 issues say, with their marks. `POST /rest/api/3/issue/bulkfetch`: one call. */
export async function textsOf(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, IssueText>> {
  if (issueIds.length === 0) return new Map();
  const { value } = await jiraRequest(
    'app',
    route`/rest/api/3/issue/bulkfetch`,
    {
      method: 'POST',
      body: {
        issueIdsOrKeys: issueIds,
        fields: ['summary', 'description', 'project'],
        properties: [MARK_PROPERTY],
      },
    },
    fetched,
  );
  return new Map(
    value.issues.map(({ id, key, fields, properties }): readonly [string, IssueText] => [
      id,
      {
        issueKey: key,
        projectId: fields.project.id,
        summary: fields.summary,
        description: fields.description,
        mark: properties?.[MARK_PROPERTY],
      },
    ]),
  );
}
