import * as z from 'zod/mini';
import { request } from './request';

const roleLinks = z.record(z.string(), z.string());
const role = z.object({
  id: z.number(),
  name: z.string(),
  actors: z.optional(
    z.array(z.object({ id: z.number(), displayName: z.string(), type: z.string() })),
  ),
});

const named = z.object({ id: z.string(), name: z.string() });
const typeStatuses = z.array(z.extend(named, { statuses: z.array(named) }));

const permissionScheme = z.object({
  name: z.string(),
  permissions: z.array(
    z.object({
      id: z.number(),
      permission: z.string(),
      holder: z.object({
        type: z.string(),
        parameter: z.optional(z.string()),
        value: z.optional(z.string()),
      }),
    }),
  ),
});

const projectPath = (key: string) => `/rest/api/3/project/${encodeURIComponent(key)}`;

/** Roles of a project with who plays them. */
export async function getRoles(projectKey: string): Promise<readonly z.infer<typeof role>[]> {
  const links = await request(roleLinks, `${projectPath(projectKey)}/role`);
  // The links are canonical; their path is served here.
  return Promise.all(Object.values(links).map((link) => request(role, new URL(link).pathname)));
}

export const getTypeStatuses = (projectKey: string) =>
  request(typeStatuses, `${projectPath(projectKey)}/statuses`);

/** Who may do what in a project. Jira shows it to its administrators. */
export const getPermissionScheme = (projectKey: string) =>
  request(permissionScheme, `${projectPath(projectKey)}/permissionscheme?expand=permissions`);
