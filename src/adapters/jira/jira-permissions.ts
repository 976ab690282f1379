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

/** Live rights by `GET /rest/api/3/mypermissions`, one call for all. */
export const jiraPermissions: Permissions = {
  ofCaller: (projectId) => rightsIn('user', projectId),
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
