import type { DirectoryContext } from '../directory-context';
import { mayAdminister, visibleProject } from '../projects/project-access';
import { json } from '../rest/answer';
import { readExpand } from '../rest/read-query';
import { refuse } from '../rest/refusal';
import type { JiraRoute } from '../route';
import { signedIn } from '../signed-in';
import type { PermissionGrant, PermissionScheme } from './scheme-store';

const EXPANDS = ['permissions'] as const;

/**
 * Permission schemes, read only. The one behind a team-managed project is among them.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permission-schemes/
 */
export function permissionSchemeRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const view = (scheme: PermissionScheme, expand: ReadonlySet<string>) =>
    schemeView(context, scheme, expand);
  return [
    {
      method: 'GET',
      path: '/rest/api/3/permissionscheme',
      operation: 'getAllPermissionSchemes',
      query: ['expand'],
      handle: ({ actor, query }) => {
        signedIn(actor);
        const expand = readExpand(query, 'getAllPermissionSchemes', EXPANDS);
        const schemes = context.stores.permissionSchemes
          .list()
          .filter(({ scopeProjectId }) => scopeProjectId === undefined);
        return json(200, { permissionSchemes: schemes.map((scheme) => view(scheme, expand)) });
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/permissionscheme/{schemeId}',
      operation: 'getPermissionScheme',
      query: ['expand'],
      handle: ({ actor, params, query }) => {
        signedIn(actor);
        const expand = readExpand(query, 'getPermissionScheme', EXPANDS);
        const id = params.schemeId ?? '';
        const scheme = context.stores.permissionSchemes.find(Number(id));
        if (!scheme) throw refuse(404, `The permission scheme '${id}' does not exist.`);
        return json(200, view(scheme, expand));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
      operation: 'getAssignedPermissionScheme',
      query: ['expand'],
      handle: ({ actor, params, query }) => {
        const project = visibleProject(context, actor, params.projectKeyOrId ?? '');
        const expand = readExpand(query, 'getAssignedPermissionScheme', EXPANDS);
        if (!mayAdminister(context, actor, project)) {
          throw refuse(
            403,
            'You do not have permission to view the configuration of this project.',
          );
        }
        const scheme = context.stores.permissionSchemes.find(project.permissionSchemeId);
        if (!scheme) throw new Error(`${project.key} has no permission scheme.`);
        return json(200, view(scheme, expand));
      },
    },
  ];
}

function schemeView(
  context: DirectoryContext,
  scheme: PermissionScheme,
  expand: ReadonlySet<string>,
) {
  const self = `${context.canonicalUrl}/rest/api/3/permissionscheme/${scheme.id}`;
  const grants = context.stores.permissionSchemes.grants(scheme.id);
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: scheme.id,
    self,
    name: scheme.name,
    description: scheme.description,
    ...(expand.has('permissions')
      ? { permissions: grants.map((grant) => grantView(context, self, grant)) }
      : {}),
  };
}

function grantView(context: DirectoryContext, scheme: string, grant: PermissionGrant) {
  return {
    id: grant.id,
    self: `${scheme}/permission/${grant.id}`,
    holder: {
      type: grant.holderType,
      ...(grant.holder === ''
        ? {}
        : { parameter: holderName(context, grant), value: grant.holder }),
    },
    permission: grant.permission,
  };
}

/** Groups are named by name in `parameter` and by id in `value`; for the others both are the id. */
function holderName(context: DirectoryContext, { holderType, holder }: PermissionGrant): string {
  if (holderType !== 'group') return holder;
  return context.stores.groups.find(holder)?.name ?? holder;
}
