import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssueLookup } from '../../ports/issue-lookup';
import { jiraRequest } from './jira-request';
import { openWithWords } from './worded-issues';

const fetched = z.lazy(() =>
  z.object({
    issues: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        fields: z.object({
          project: z.object({ id: z.string() }),
          status: z.object({ statusCategory: z.object({ key: z.string() }) }),
        }),
      }),
    ),
  }),
);
const counted = z.lazy(() =>
  z.object({
    count: z.optional(z.int()),
    errorMessages: z.optional(z.array(z.string())),
  }),
);

/** Issues by `POST /rest/api/3/issue/bulkfetch`, counts by `POST /rest/api/3/search/approximate-count`. */
export const jiraIssueLookup: IssueLookup = {
  async named(keys) {
    if (keys.length === 0) return [];
    const { value } = await jiraRequest(
      'user',
      route`/rest/api/3/issue/bulkfetch`,
      { method: 'POST', body: { issueIdsOrKeys: keys, fields: ['project', 'status'] } },
      fetched,
    );
    return value.issues.map(({ id, key, fields }) => ({
      issueId: id,
      issueKey: key,
      projectId: fields.project.id,
      isDone: fields.status.statusCategory.key === 'done',
    }));
  },
  openWithWords,
  async count(jql) {
    const { status, value } = await jiraRequest(
      'app',
      route`/rest/api/3/search/approximate-count`,
      { method: 'POST', body: { jql }, accepted: [200, 400] },
      counted,
    );
    if (status === 200 && value.count !== undefined) return { ok: true, count: value.count };
    return { ok: false, reason: (value.errorMessages ?? []).join(' ').slice(0, 300) };
  },
};
