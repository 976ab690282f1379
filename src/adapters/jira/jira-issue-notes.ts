import { getAppContext, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssueNotes, NoteParagraph } from '../../ports/issue-notes';
import { jiraRequest } from './jira-request';
import { outcomeOf, refusal } from './refused-edit';

/** Jira's own link type without a direction. */
const LINK_TYPE = 'Relates';
/** Comments that one look reads. */
const LATEST = 100;

const comments = z.lazy(() =>
  z.object({ comments: z.optional(z.array(z.object({ body: z.unknown() }))) }),
);

const serverInfo = z.lazy(() => z.object({ baseUrl: z.string() }));

/** Comments and relations over Jira's REST API v3. */
export const jiraIssueNotes: IssueNotes = {
  async comment(issueId, paragraphs) {
    const hasLink = paragraphs
      .flat()
      .some((part) => typeof part !== 'string' && 'globalPage' in part);
    const url = hasLink ? await globalPageUrl() : '';
    const { status, value } = await jiraRequest(
      'app',
      route`/rest/api/3/issue/${issueId}/comment`,
      {
        method: 'POST',
        body: {
          body: {
            type: 'doc',
            version: 1,
            content: paragraphs.map((parts) => paragraphOf(parts, url)),
          },
        },
        accepted: [201, 400, 403, 404],
      },
      z.optional(refusal),
    );
    return outcomeOf(status, value);
  },
  async hasComment(issueId, text) {
    const { value } = await jiraRequest(
      'app',
      route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=${LATEST}`,
      { accepted: [200, 404] },
      comments,
    );
    return (value.comments ?? []).some(({ body }) => JSON.stringify(body).includes(text));
  },
  async relate(issueId, otherId) {
    const { status, value } = await jiraRequest(
      'app',
      route`/rest/api/3/issueLink`,
      {
        method: 'POST',
        body: {
          type: { name: LINK_TYPE },
          inwardIssue: { id: issueId },
          outwardIssue: { id: otherId },
        },
        accepted: [200, 201, 400, 401, 403, 404],
      },
      z.optional(refusal),
    );
    return outcomeOf(status, value);
  },
};

/**
 * Where the app's global page is: comments want whole addresses, and only Jira knows its own.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-global-page/
 */
async function globalPageUrl(): Promise<string> {
  const { value } = await jiraRequest('app', route`/rest/api/3/serverInfo`, {}, serverInfo);
  const { appAri, environmentAri } = getAppContext();
  const site = value.baseUrl.replace(/\/$/, '');
  return `${site}/jira/apps/${appAri.appId}/${environmentAri.environmentId}`;
}

/**
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/nodes/mention/
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/marks/link/
 */
function paragraphOf(parts: NoteParagraph, globalPage: string): object {
  return {
    type: 'paragraph',
    content: parts.map((part) => {
      if (typeof part === 'string') return { type: 'text', text: part };
      if ('mention' in part) return { type: 'mention', attrs: { id: part.mention } };
      const marks = [{ type: 'link', attrs: { href: globalPage } }];
      return { type: 'text', text: part.globalPage, marks };
    }),
  };
}
