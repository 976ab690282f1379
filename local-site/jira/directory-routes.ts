import type { DirectoryContext } from './directory-context';
import { fieldRoutes } from './fields/field-routes';
import { groupRoutes } from './groups/group-routes';
import { issueTypeRoutes } from './issue-types/issue-type-routes';
import { linkTypeRoutes } from './link-types/link-type-routes';
import { peopleRoutes } from './people/people-routes';
import { userSearchRoutes } from './people/user-search-routes';
import { checkPermissionRoutes } from './permissions/check-permissions';
import { myPermissionRoutes } from './permissions/my-permissions';
import { permissionSchemeRoutes } from './permissions/scheme-routes';
import { priorityRoutes } from './priorities/priority-routes';
import { projectPropertyRoutes } from './projects/project-property-routes';
import { projectRoutes } from './projects/project-routes';
import { roleRoutes } from './roles/role-routes';
import type { JiraRoute } from './route';
import { serverInfoRoutes } from './server-info/server-info-routes';
import { versionRoutes } from './versions/version-routes';
import { statusRoutes } from './workflows/status-routes';
import { workflowRoutes } from './workflows/workflow-routes';

/** Every operation of Jira that does not work on issues. */
export function directoryRoutes(context: DirectoryContext): readonly JiraRoute[] {
  return [
    ...serverInfoRoutes(context),
    ...peopleRoutes(context),
    ...userSearchRoutes(context),
    ...groupRoutes(context),
    ...projectRoutes(context),
    ...projectPropertyRoutes(context),
    ...roleRoutes(context),
    ...versionRoutes(context),
    ...issueTypeRoutes(context),
    ...fieldRoutes(),
    ...priorityRoutes(context),
    ...linkTypeRoutes(context),
    ...statusRoutes(context),
    ...workflowRoutes(context),
    ...myPermissionRoutes(context),
    ...checkPermissionRoutes(context),
    ...permissionSchemeRoutes(context),
  ];
}
