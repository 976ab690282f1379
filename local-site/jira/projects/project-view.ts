import type { DirectoryContext } from '../directory-context';
import { issueTypeView } from '../issue-types/issue-type-view';
import { userView } from '../people/user-view';
import { rolesOfProject } from '../roles/roles-of-project';
import { versionView } from '../versions/version-view';
import type { StoredProject } from './project-store';

/** What `expand` of the two project operations adds. */
export const projectExpands = ['description', 'lead', 'issueTypes', 'url'] as const;
const EXPAND = projectExpands.join(',');

/** A project as lists show it. */
export function projectSummary(context: DirectoryContext, project: StoredProject) {
  const site = context.canonicalUrl;
  return {
    expand: EXPAND,
    self: `${site}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    avatarUrls: projectAvatars(site, project.id),
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    style: project.style,
    isPrivate: project.isPrivate,
    properties: {},
  };
}

/** The expandable parts of a project that are asked for. */
export function expandedProject(
  context: DirectoryContext,
  project: StoredProject,
  expand: ReadonlySet<string>,
) {
  return {
    ...projectSummary(context, project),
    ...(expand.has('description') ? { description: project.description } : {}),
    ...(expand.has('lead') ? leadView(context, project) : {}),
    ...(expand.has('url') ? { url: '' } : {}),
    ...(expand.has('issueTypes') ? { issueTypes: typesView(context, project) } : {}),
  };
}

/** A project as `GET /project/{projectIdOrKey}` shows it. */
export function projectDetails(context: DirectoryContext, project: StoredProject) {
  const site = context.canonicalUrl;
  const self = `${site}/rest/api/3/project/${project.id}`;
  const roles = rolesOfProject(context.stores, project);
  return {
    ...projectSummary(context, project),
    description: project.description,
    ...leadView(context, project),
    components: [],
    issueTypes: typesView(context, project),
    assigneeType: 'UNASSIGNED',
    versions: context.stores.versions
      .ofProject(project.id)
      .map((version) => versionView(site, version)),
    roles: Object.fromEntries(roles.map(({ id, name }) => [name, `${self}/role/${id}`])),
  };
}

function typesView(context: DirectoryContext, project: StoredProject) {
  return context.directory
    .issueTypes(project)
    .map((type) => issueTypeView(context.canonicalUrl, type));
}

function leadView(context: DirectoryContext, project: StoredProject) {
  const lead = context.directory.user(project.leadAccountId);
  return lead === undefined ? {} : { lead: userView(context.canonicalUrl, lead) };
}

function projectAvatars(site: string, projectId: string) {
  const url = `${site}/rest/api/3/universal_avatar/view/type/project/avatar/${projectId}`;
  return {
    '48x48': url,
    '24x24': `${url}?size=small`,
    '16x16': `${url}?size=xsmall`,
    '32x32': `${url}?size=medium`,
  };
}
