import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import { invalidPayload, refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { signedIn } from '../signed-in';
import { requireKnown } from './require-known';

/**
 * Projects, and issues, of one request.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
const LIMITS = { MAX_PROJECTS: 1000, MAX_ISSUES: 1000 } as const;

const ids = z.array(z.coerce.number().int().nullable()).nullish();
const checkBody = z.object({
  accountId: z.string().nullish(),
  globalPermissions: z.array(z.string().nullable()).nullish(),
  projectPermissions: z
    .array(z.object({ permissions: z.array(z.string()), projects: ids, issues: ids }).nullable())
    .nullish(),
});
const keysBody = z.object({ permissions: z.array(z.string()) });

/** Answers for many projects and issues at once. */
export function checkPermissionRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    {
      method: 'POST',
      path: '/rest/api/3/permissions/check',
      operation: 'getBulkPermissions',
      query: [],
      handle: (request) => check(context, request),
    },
    {
      method: 'POST',
      path: '/rest/api/3/permissions/project',
      operation: 'getPermittedProjects',
      query: [],
      handle: ({ actor, json: body }) => {
        const parsed = keysBody.safeParse(body);
        if (!parsed.success) throw invalidPayload();
        requireKnown(parsed.data.permissions, 'PROJECT');
        const projects = context.directory
          .projects()
          .filter((project) =>
            parsed.data.permissions.every((key) => context.directory.can(actor, key, project)),
          )
          .map(({ id, key }) => ({ id: Number(id), key }));
        return json(200, { projects });
      },
    },
  ];
}

function check(context: DirectoryContext, { actor, json: body }: RoutedRequest) {
  const parsed = checkBody.safeParse(body);
  if (!parsed.success) throw invalidPayload();
  const subject = subjectOf(context, actor, parsed.data.accountId ?? undefined);
  const globals = present(parsed.data.globalPermissions);
  requireKnown(globals, 'GLOBAL');
  const asked = present(parsed.data.projectPermissions);
  if (parsed.data.projectPermissions && asked.length === 0) throw invalidPayload();
  for (const { permissions } of asked) requireKnown(named(permissions), 'PROJECT');
  return json(200, {
    globalPermissions: globals.filter((key) => context.directory.can(subject, key)),
    projectPermissions: asked.flatMap((one) =>
      named(one.permissions).map((permission) => ({
        permission,
        projects: grantedProjects(context, subject, permission, present(one.projects)),
        issues: grantedIssues(context, subject, permission, present(one.issues)),
      })),
    ),
  });
}

/** The account that is asked about: the caller, or, for administrators, anybody. */
function subjectOf(context: DirectoryContext, actor: Actor, accountId: string | undefined): Actor {
  if (accountId === undefined || accountId === actor.accountId) return actor;
  signedIn(actor);
  if (!context.directory.can(actor, 'ADMINISTER')) {
    throw refuse(403, 'Only Jira administrators can perform this operation.');
  }
  if (!context.directory.user(accountId)) throw refuse(400, 'The account ID is not valid.');
  return { kind: 'user', accountId };
}

function grantedProjects(
  context: DirectoryContext,
  subject: Actor,
  permission: string,
  projectIds: readonly number[],
): readonly number[] {
  const projects = projectIds.flatMap((id) => context.directory.project(String(id)) ?? []);
  if (projects.length > LIMITS.MAX_PROJECTS) {
    throw refuse(400, `More than ${LIMITS.MAX_PROJECTS} projects were given.`);
  }
  return projects
    .filter((project) => context.directory.can(subject, permission, project))
    .map(({ id }) => Number(id));
}

function grantedIssues(
  context: DirectoryContext,
  subject: Actor,
  permission: string,
  issueIds: readonly number[],
): readonly number[] {
  const issues = issueIds.flatMap((id) => context.locateIssue(String(id)) ?? []);
  if (issues.length > LIMITS.MAX_ISSUES) {
    throw refuse(400, `More than ${LIMITS.MAX_ISSUES} issues were given.`);
  }
  return issues
    .filter(({ projectId }) => {
      const project = context.directory.project(projectId);
      return project !== undefined && context.directory.can(subject, permission, project);
    })
    .map(({ id }) => id);
}

/** Jira ignores nulls and repetitions in these lists, and empty names. */
function present<T>(values: readonly (T | null)[] | null | undefined): readonly T[] {
  return [...new Set(values ?? [])].filter((value): value is T => value !== null);
}

function named(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => key !== '');
}
