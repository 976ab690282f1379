import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { MarkedIssue } from '../../ports/issue-store';
import { jiraRequest } from './jira-request';
import { MARK_PROPERTY } from './mark-property';

/** Largest page of a search that asks for properties. */
const PAGE = 100;

const found = z.lazy(() =>
  z.object({
    issues: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        properties: z.optional(z.object({ [MARK_PROPERTY]: z.optional(z.unknown()) })),
      }),
    ),
    nextPageToken: z.nullish(z.string()),
  }),
);
const mark = z.lazy(() => z.object({ marker: z.string() }));

type Found = z.infer<typeof found>['issues'][number];

/** All issues of an engagement, as the app; pages of 100. */
export async function findByEngagement(
  projectId: string,
  engagementId: string,
): Promise<readonly MarkedIssue[]> {
  return allFound(`${ofEngagement(projectId, engagementId)} ORDER BY id ASC`);
}

/** Issues of an engagement with one of the marks, as the app; marks are the app's own words, with nothing to quote. */
export async function findByMarkers(
  projectId: string,
  engagementId: string,
  markers: readonly string[],
): Promise<readonly MarkedIssue[]> {
  const list = markers.map((marker) => JSON.stringify(marker)).join(', ');
  const property = `issue.property[${MARK_PROPERTY}].marker`;
  return allFound(
    `${ofEngagement(projectId, engagementId)} AND ${property} in (${list}) ORDER BY id ASC`,
  );
}

/** What stands on up to 100 issues as the mark, whoever wrote it. `POST /rest/api/3/issue/bulkfetch`: one call. */
export async function marksOf(issueIds: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const { value } = await jiraRequest(
    'app',
    route`/rest/api/3/issue/bulkfetch`,
    {
      method: 'POST',
      body: { issueIdsOrKeys: issueIds, fields: ['summary'], properties: [MARK_PROPERTY] },
    },
    found,
  );
  return new Map(value.issues.map(({ id, properties }) => [id, properties?.[MARK_PROPERTY]]));
}

function ofEngagement(projectId: string, engagementId: string): string {
  return `project = ${projectId} AND issue.property[${MARK_PROPERTY}].engagement = "${engagementId}"`;
}

async function allFound(jql: string): Promise<readonly MarkedIssue[]> {
  const issues: Found[] = [];
  let token: string | undefined;
  do {
    const page = await search(jql, token);
    issues.push(...page.issues);
    token = page.nextPageToken ?? undefined;
  } while (token !== undefined);
  return issues.map(marked).filter((issue) => issue !== undefined);
}

async function search(
  jql: string,
  nextPageToken: string | undefined,
): Promise<z.infer<typeof found>> {
  const { value } = await jiraRequest(
    'app',
    route`/rest/api/3/search/jql`,
    {
      method: 'POST',
      body: {
        jql,
        maxResults: PAGE,
        // Any field will do: without one Jira leaves out the keys too.
        fields: ['summary'],
        properties: [MARK_PROPERTY],
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      },
    },
    found,
  );
  return value;
}

/** Whoever may edit an issue may write its property: one that does not parse is not ours. */
function marked(issue: Found): MarkedIssue | undefined {
  const parsed = mark.safeParse(issue.properties?.[MARK_PROPERTY]);
  return parsed.success
    ? { issueId: issue.id, issueKey: issue.key, marker: parsed.data.marker }
    : undefined;
}
