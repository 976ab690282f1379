import { z } from 'zod';
import { invalidPayload, notModelled, refuse } from '../rest/refusal';
import { listParameter } from '../issues/list-parameter';
import { parseBody } from '../issues/issue-body';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post */
const MAX_RECONCILED = 50;

const searchBody = z.object({
  jql: z.string().optional(),
  nextPageToken: z.string().nullable().optional(),
  maxResults: z.number().int().optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  reconcileIssues: z.array(z.number().int()).optional(),
});

export type SearchRequest = z.infer<typeof searchBody>;

export function searchRequestOfBody(json: unknown): SearchRequest {
  return checked(parseBody(searchBody, json));
}

export function searchRequestOfQuery(query: URLSearchParams): SearchRequest {
  const maxResults = query.get('maxResults');
  return checked(
    parseBody(searchBody, {
      jql: query.get('jql') ?? undefined,
      nextPageToken: query.get('nextPageToken'),
      maxResults: maxResults === null ? undefined : Number(maxResults),
      fields: listParameter(query, 'fields'),
      expand: query.get('expand') ?? undefined,
      properties: listParameter(query, 'properties'),
      reconcileIssues: listParameter(query, 'reconcileIssues').map(Number),
    }),
  );
}

function checked(request: SearchRequest): SearchRequest {
  if ((request.reconcileIssues ?? []).length > MAX_RECONCILED) {
    throw refuse(400, `The maximum number of issues to reconcile is ${MAX_RECONCILED}.`);
  }
  if (request.maxResults !== undefined && request.maxResults < 0) throw invalidPayload();
  if (request.maxResults === 0) throw notModelled('maxResults=0');
  return request;
}
