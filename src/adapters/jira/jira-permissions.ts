import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { Permissions, ProjectRight } from '../../ports/permissions';
import { jiraRequest, type Identity } from './jira-request';

const RIGHTS: readonly ProjectRight[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ADMINISTER_PROJECTS',
];

const answer = z.lazy(() =>
  z.object({
    permissions: z.optional(z.record(z.string(), z.object({ havePermission: z.boolean() }))),
  }),
);

const checked = z.lazy(() =>
  z.object({
    projectPermissions: z.array(
      z.object({
        permission: z.string(),
        projects: z.array(z.number()),
        issues: z.array(z.number()),
      }),
    ),
  }),
);

const permitted = z.lazy(() =>
  z.object({ projects: z.array(z.object({ id: z.number(), key: z.string() })) }),
);

/** Live rights, one call for all: `mypermissions` of a project, `permissions/check` where an issue is asked about too. */
export const jiraPermissions: Permissions = {
  ofCaller: (projectId) => rightsIn('user', projectId),
  ofCallerOnIssue: rightsOnIssue,
  browsable: browsableProjects,
  ofApp: (projectId) => rightsIn('app', projectId),
};

async function rightsIn(identity: Identity, projectId: string): Promise<ReadonlySet<ProjectRight>> {
  const { status, value } = await jiraRequest(
    identity,
    route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${RIGHTS.join(',')}`,
    // A project that is not there, or not for this account, is answered by 404.
    { accepted: [200, 400, 401, 403, 404] },
    z.unknown(),
  ).then((reply) => ({
    status: reply.status,
    value: reply.status === 200 ? answer.parse(reply.value) : {},
  }));
  if (status !== 200) return new Set();
  return new Set(RIGHTS.filter((right) => value.permissions?.[right]?.havePermission === true));
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post */
async function rightsOnIssue(
  projectId: string,
  issueId: string,
): Promise<ReadonlySet<ProjectRight>> {
  const { value } = await jiraRequest(
    'user',
    route`/rest/api/3/permissions/check`,
    {
      method: 'POST',
      body: {
        projectPermissions: [
          { permissions: RIGHTS, projects: [Number(projectId)], issues: [Number(issueId)] },
        ],
      },
    },
    checked,
  );
  const granted = new Map(value.projectPermissions.map((one) => [one.permission, one]));
  const seesIssue = granted.get('BROWSE_PROJECTS')?.issues.includes(Number(issueId)) ?? false;
  if (!seesIssue) return new Set();
  return new Set(
    RIGHTS.filter((right) => granted.get(right)?.projects.includes(Number(projectId))),
  );
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-project-post */
async function browsableProjects(): Promise<ReadonlyMap<string, string>> {
  const { value } = await jiraRequest(
    'user',
    route`/rest/api/3/permissions/project`,
    { method: 'POST', body: { permissions: ['BROWSE_PROJECTS'] } },
    permitted,
  );
  return new Map(value.projects.map(({ id, key }) => [String(id), key]));
}
