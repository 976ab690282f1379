import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { DueIssue, MarkedIssue } from '../../ports/issue-store';
import { jiraRequest, type Identity } from './jira-request';

/** Largest page of a search that asks for properties. */
const PAGE = 100;
const PROPERTY_KEY = 'rollout';

const found = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.optional(
        z.object({
          summary: z.optional(z.string()),
          duedate: z.nullish(z.string()),
          assignee: z.nullish(z.object({ accountId: z.string() })),
        }),
      ),
      properties: z.optional(z.object({ [PROPERTY_KEY]: z.optional(z.unknown()) })),
    }),
  ),
  nextPageToken: z.nullish(z.string()),
});
const mark = z.object({ marker: z.string() });

type Found = z.infer<typeof found>['issues'][number];

/** All issues of an engagement, as the app; pages of 100. */
export async function findByEngagement(
  projectId: string,
  engagementId: string,
): Promise<readonly MarkedIssue[]> {
  const jql = `project = ${projectId} AND issue.property[${PROPERTY_KEY}].engagement = "${engagementId}" ORDER BY id ASC`;
  const issues: Found[] = [];
  let token: string | undefined;
  do {
    const page = await search('app', jql, ['summary'], token);
    issues.push(...page.issues);
    token = page.nextPageToken ?? undefined;
  } while (token !== undefined);
  return issues.map(marked).filter((issue) => issue !== undefined);
}

/** Open issues that were due before today, as the caller, oldest first: one page. */
export async function findOverdue(engagementId: string): Promise<readonly DueIssue[]> {
  const jql = `issue.property[${PROPERTY_KEY}].engagement = "${engagementId}" AND statusCategory != Done AND due < startOfDay() ORDER BY due ASC`;
  const { issues } = await search('user', jql, ['summary', 'duedate', 'assignee']);
  return issues.flatMap((issue): readonly DueIssue[] => {
    const base = marked(issue);
    if (base === undefined) return [];
    const { summary = '', duedate, assignee } = issue.fields ?? {};
    return [
      {
        ...base,
        summary,
        ...(duedate == null ? {} : { dueDate: duedate }),
        ...(assignee == null ? {} : { assignee: assignee.accountId }),
      },
    ];
  });
}

/** Done issues of an engagement, as the caller; Jira calls its answer approximate. */
export async function countDone(engagementId: string): Promise<number> {
  const jql = `issue.property[${PROPERTY_KEY}].engagement = "${engagementId}" AND statusCategory = Done`;
  const { value } = await jiraRequest(
    'user',
    route`/rest/api/3/search/approximate-count`,
    { method: 'POST', body: { jql } },
    z.object({ count: z.number() }),
  );
  return value.count;
}

async function search(
  identity: Identity,
  jql: string,
  fields: readonly string[],
  nextPageToken?: string,
): Promise<z.infer<typeof found>> {
  const { value } = await jiraRequest(
    identity,
    route`/rest/api/3/search/jql`,
    {
      method: 'POST',
      body: {
        jql,
        maxResults: PAGE,
        fields,
        properties: [PROPERTY_KEY],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
    },
    found,
  );
  return value;
}

/** Whoever may edit an issue may write its property: one that does not parse is not ours. */
function marked(issue: Found): MarkedIssue | undefined {
  const parsed = mark.safeParse(issue.properties?.[PROPERTY_KEY]);
  return parsed.success
    ? { issueId: issue.id, issueKey: issue.key, marker: parsed.data.marker }
    : undefined;
}
