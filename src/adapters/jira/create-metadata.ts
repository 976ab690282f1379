import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { CreateField, IssueTypeInfo } from '../../ports/issue-store';
import { jiraRequest } from './jira-request';

/** Largest page of both lists; projects have fewer types and fields. */
const PAGE = 200;

const types = z.lazy(() =>
  z.object({
    issueTypes: z.array(
      z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.optional(z.int()) }),
    ),
  }),
);
const fields = z.lazy(() =>
  z.object({
    fields: z.array(
      z.object({
        fieldId: z.string(),
        name: z.string(),
        required: z.boolean(),
        hasDefaultValue: z.optional(z.boolean()),
      }),
    ),
  }),
);

/** Types that the caller may create; none where he may not create or see the project. */
export async function issueTypes(projectId: string): Promise<readonly IssueTypeInfo[]> {
  const { status, value } = await jiraRequest(
    'user',
    route`/rest/api/3/issue/createmeta/${projectId}/issuetypes?maxResults=${PAGE}`,
    // What Jira answers to somebody who may not create is not documented beyond "a refusal".
    { accepted: [200, 400, 403, 404] },
    z.unknown(),
  );
  if (status !== 200) return [];
  return types.parse(value).issueTypes.map(({ id, name, hierarchyLevel }) => ({
    id,
    name,
    hierarchyLevel: hierarchyLevel ?? 0,
  }));
}

export async function createFields(
  projectId: string,
  issueTypeId: string,
): Promise<readonly CreateField[]> {
  const { value } = await jiraRequest(
    'user',
    route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}?maxResults=${PAGE}`,
    {},
    fields,
  );
  return value.fields.map(({ fieldId, name, required, hasDefaultValue }) => ({
    id: fieldId,
    name,
    required,
    hasDefault: hasDefaultValue === true,
  }));
}
