import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { WordsOutcome } from '../../ports/issue-lookup';
import { jiraRequest } from './jira-request';
import { MARK_PROPERTY } from './mark-property';

/** Issues that one search gives. */
const MOST = 50;

const bugMark = z.lazy(() =>
  z.object({
    bug: z.object({
      module: z.string(),
      caseId: z.string(),
      stepId: z.exactOptional(z.string()),
    }),
  }),
);
const found = z.lazy(() =>
  z.object({
    issues: z.optional(
      z.array(
        z.object({
          id: z.string(),
          key: z.string(),
          fields: z.object({ summary: z.string(), status: z.object({ name: z.string() }) }),
          properties: z.optional(z.object({ [MARK_PROPERTY]: z.optional(z.unknown()) })),
        }),
      ),
    ),
  }),
);

/** `POST /rest/api/3/search/jql`, as the caller. Words hold nothing that JQL could read as its own. */
export async function openWithWords(
  projectId: string,
  issueTypeId: string,
  words: readonly string[],
): Promise<WordsOutcome> {
  const safe = words.filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
  if (safe.length === 0) return { ok: true, issues: [] };
  const titles = safe.map((word) => `summary ~ ${JSON.stringify(word)}`).join(' OR ');
  const { status, value } = await jiraRequest(
    'user',
    route`/rest/api/3/search/jql`,
    {
      method: 'POST',
      body: {
        jql: `project = ${projectId} AND issuetype = ${issueTypeId} AND statusCategory != Done AND (${titles}) ORDER BY created DESC`,
        maxResults: MOST,
        fields: ['summary', 'status'],
        properties: [MARK_PROPERTY],
      },
      accepted: [200, 400],
    },
    found,
  );
  if (status !== 200) return { ok: false };
  return {
    ok: true,
    issues: (value.issues ?? []).map(({ id, key, fields, properties }) => {
      const mark = bugMark.safeParse(properties?.[MARK_PROPERTY]);
      return {
        issueId: id,
        issueKey: key,
        summary: fields.summary,
        statusName: fields.status.name,
        ...(mark.success ? { bug: mark.data.bug } : {}),
      };
    }),
  };
}
