import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { SeenIssue } from '../../ports/issue-store';
import { jiraRequest } from './jira-request';
import { MARK_PROPERTY } from './mark-property';

/** Issues of one call to `POST /rest/api/3/issue/bulkfetch`, and of one page of a search. */
const PAGE = 100;
const FIELDS = [
  'status',
  'statuscategorychangedate',
  'duedate',
  'assignee',
  'project',
  'parent',
  'issuetype',
];

const anId = z.lazy(() => z.object({ id: z.string() }));
const fetched = z.lazy(() =>
  z.object({
    issues: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        fields: z.object({
          status: z.object({
            id: z.string(),
            name: z.string(),
            statusCategory: z.object({ key: z.enum(['new', 'indeterminate', 'done']) }),
          }),
          statuscategorychangedate: z.string(),
          duedate: z.nullish(z.string()),
          assignee: z.nullish(z.object({ accountId: z.string() })),
          project: anId,
          issuetype: anId,
          parent: z.nullish(anId),
        }),
        properties: z.optional(z.object({ [MARK_PROPERTY]: z.optional(z.unknown()) })),
        changelog: z.optional(
          z.object({
            histories: z.array(
              z.object({
                created: z.string(),
                items: z.array(z.object({ field: z.string(), from: z.nullish(z.string()) })),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
);
const found = z.lazy(() =>
  z.object({ issues: z.array(anId), nextPageToken: z.nullish(z.string()) }),
);

/** Issues as they are now, with their history. */
export async function see(issueIds: readonly string[]): Promise<readonly SeenIssue[]> {
  const seen: SeenIssue[] = [];
  for (let from = 0; from < issueIds.length; from += PAGE) {
    const { value } = await jiraRequest(
      'app',
      route`/rest/api/3/issue/bulkfetch`,
      {
        method: 'POST',
        body: {
          issueIdsOrKeys: issueIds.slice(from, from + PAGE),
          fields: FIELDS,
          properties: [MARK_PROPERTY],
          expand: ['changelog'],
        },
      },
      fetched,
    );
    seen.push(...value.issues.map(seenIssue));
  }
  return seen;
}

/** Ids of issues that changed; JQL counts in whole minutes. */
export async function changedWithin(
  projectId: string,
  minutes: number,
): Promise<readonly string[]> {
  const jql = `project = ${projectId} AND updated >= -${minutes}m ORDER BY updated ASC`;
  const ids: string[] = [];
  let token: string | undefined;
  do {
    const { value } = await jiraRequest(
      'app',
      route`/rest/api/3/search/jql`,
      {
        method: 'POST',
        body: {
          jql,
          maxResults: PAGE,
          fields: ['id'],
          ...(token === undefined ? {} : { nextPageToken: token }),
        },
      },
      found,
    );
    ids.push(...value.issues.map(({ id }) => id));
    token = value.nextPageToken ?? undefined;
  } while (token !== undefined);
  return ids;
}

type Fetched = z.infer<typeof fetched>['issues'][number];

function seenIssue({ id, key, fields, properties, changelog }: Fetched): SeenIssue {
  const { id: statusId, name, statusCategory } = fields.status;
  const begunAt = beginningIn(changelog?.histories ?? []);
  return {
    issueId: id,
    issueKey: key,
    projectId: fields.project.id,
    issueTypeId: fields.issuetype.id,
    status: { id: statusId, name },
    category: statusCategory.key,
    categoryAt: timeOf(fields.statuscategorychangedate),
    ...(fields.parent == null ? {} : { parentId: fields.parent.id }),
    ...(begunAt === undefined ? {} : { begunAt }),
    ...(fields.duedate == null ? {} : { dueDate: fields.duedate }),
    ...(fields.assignee == null ? {} : { assignee: fields.assignee.accountId }),
    isMarked: properties?.[MARK_PROPERTY] !== undefined,
  };
}

/** When the status last left the first one that the issue had: the same whoever asks, and whenever. */
function beginningIn(
  histories: NonNullable<Fetched['changelog']>['histories'],
): number | undefined {
  const moves = histories
    .flatMap(({ created, items }) => items.map((item) => ({ at: timeOf(created), ...item })))
    .filter(({ field }) => field === 'status')
    .sort((a, b) => a.at - b.at);
  const first = moves[0]?.from;
  return moves.filter(({ from }) => from === first).at(-1)?.at;
}

/** Jira writes `+0000`, which the language's own dates do not promise to read. */
function timeOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}
