import { route } from '@forge/api';
import * as z from 'zod/mini';
import { jiraRequest } from './jira-request';

/** Jira's own link type: the inward issue of a request blocks the outward one. */
const LINK_TYPE = 'Blocks';

const linked = z.lazy(() =>
  z.object({
    issues: z.array(
      z.object({
        id: z.string(),
        fields: z.object({
          issuelinks: z.optional(
            z.array(
              z.object({
                id: z.string(),
                type: z.object({ name: z.string() }),
                inwardIssue: z.optional(z.object({ id: z.string() })),
                outwardIssue: z.optional(z.object({ id: z.string() })),
              }),
            ),
          ),
        }),
      }),
    ),
  }),
);

/** `POST /rest/api/3/issueLink`. An issue that is gone, or a link that Jira refuses, is passed over. */
export async function link(blockerId: string, blockedId: string): Promise<void> {
  await jiraRequest(
    'app',
    route`/rest/api/3/issueLink`,
    {
      method: 'POST',
      body: {
        type: { name: LINK_TYPE },
        inwardIssue: { id: blockerId },
        outwardIssue: { id: blockedId },
      },
      accepted: [200, 201, 400, 404],
    },
    z.unknown(),
  );
}

/** `DELETE /rest/api/3/issueLink/{linkId}`. A link that is gone is passed over. */
export async function unlink(linkId: string): Promise<void> {
  await jiraRequest(
    'app',
    route`/rest/api/3/issueLink/${linkId}`,
    { method: 'DELETE', accepted: [200, 204, 404] },
    z.unknown(),
  );
}

/** Pairs `blocker>blocked` that exist among up to 100 issues, each with the id of its link. */
export async function linksAmong(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { value } = await jiraRequest(
    'app',
    route`/rest/api/3/issue/bulkfetch`,
    { method: 'POST', body: { issueIdsOrKeys: issueIds, fields: ['issuelinks'] } },
    linked,
  );
  const pairs = value.issues.flatMap(({ id, fields }) =>
    (fields.issuelinks ?? [])
      .filter(({ type }) => type.name === LINK_TYPE)
      .map(({ id: linkId, inwardIssue, outwardIssue }) => {
        const pair =
          inwardIssue === undefined ? `${id}>${outwardIssue?.id ?? ''}` : `${inwardIssue.id}>${id}`;
        return [pair, linkId] as const;
      }),
  );
  return new Map(pairs);
}
