import { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { DirectoryContext } from '../directory-context';
import { mayAdminister, visibleProject } from '../projects/project-access';
import type { StoredProject } from '../projects/project-store';
import { json } from '../rest/answer';
import { pageOf, readPage } from '../rest/paging';
import { JiraRefusal, notModelled, refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { versionView } from './version-view';

const versionBody = z.object({
  projectId: z.number().int().optional(),
  project: z.string().optional(),
  name: z.string().trim().optional(),
  description: z.string().optional(),
  startDate: z.iso.date().optional(),
  releaseDate: z.iso.date().optional(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
});
type VersionBody = z.infer<typeof versionBody>;

/** What the document lists for a version and the site does not model. */
const UNMODELLED = [
  'driver',
  'approvers',
  'moveUnfixedIssuesTo',
  'userReleaseDate',
  'userStartDate',
];
/** Characters of a version's name. */
const MAX_NAME = 255;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-versions/ */
export function versionRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const view = (version: Parameters<typeof versionView>[1]) =>
    versionView(context.canonicalUrl, version);
  return [
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectIdOrKey}/versions',
      operation: 'getProjectVersions',
      query: [],
      handle: ({ actor, params }) => {
        const project = visibleProject(context, actor, params.projectIdOrKey ?? '');
        return json(200, context.stores.versions.ofProject(project.id).map(view));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/{projectIdOrKey}/version',
      operation: 'getProjectVersionsPaginated',
      query: ['startAt', 'maxResults'],
      handle: ({ actor, params, query, path }) => {
        const project = visibleProject(context, actor, params.projectIdOrKey ?? '');
        const versions = context.stores.versions.ofProject(project.id).map(view);
        return json(200, pageOf(versions, readPage(query), context.canonicalUrl + path, query));
      },
    },
    {
      method: 'POST',
      path: '/rest/api/3/version',
      operation: 'createVersion',
      query: [],
      handle: (request) => json(201, view(createVersion(context, request))),
    },
    {
      method: 'PUT',
      path: '/rest/api/3/version/{id}',
      operation: 'updateVersion',
      query: [],
      handle: (request) => json(200, view(updateVersion(context, request))),
    },
  ];
}

function createVersion(context: DirectoryContext, { actor, json: body }: RoutedRequest) {
  const fields = readVersion(body);
  const idOrKey = fields.projectId === undefined ? fields.project : String(fields.projectId);
  if (idOrKey === undefined) throw refuse(400, 'Project must be specified to create a version.');
  const project = versionProject(context, actor, idOrKey);
  const name = checkedName(context, project, fields.name);
  return context.stores.versions.insert({
    projectId: project.id,
    name,
    description: fields.description ?? '',
    released: fields.released ?? false,
    archived: fields.archived ?? false,
    ...(fields.startDate === undefined ? {} : { startDate: fields.startDate }),
    ...(fields.releaseDate === undefined ? {} : { releaseDate: fields.releaseDate }),
  });
}

function updateVersion(context: DirectoryContext, { actor, json: body, params }: RoutedRequest) {
  const id = params.id ?? '';
  const version = /^\d+$/.test(id) ? context.stores.versions.find(id) : undefined;
  if (!version) throw refuse(404, `Could not find version for id '${id}'`);
  const project = versionProject(context, actor, version.projectId);
  const fields = readVersion(body);
  const changed = {
    ...version,
    name: fields.name === undefined ? version.name : checkedName(context, project, fields.name, id),
    description: fields.description ?? version.description,
    released: fields.released ?? version.released,
    archived: fields.archived ?? version.archived,
    ...(fields.startDate === undefined ? {} : { startDate: fields.startDate }),
    ...(fields.releaseDate === undefined ? {} : { releaseDate: fields.releaseDate }),
  };
  context.stores.versions.update(changed);
  return changed;
}

function versionProject(context: DirectoryContext, actor: Actor, idOrKey: string): StoredProject {
  const project = context.stores.projects.find(idOrKey);
  if (!project || !mayAdminister(context, actor, project)) {
    throw refuse(404, 'Project does not exist or you do not have permission to administer it.');
  }
  return project;
}

function readVersion(body: unknown): VersionBody {
  const parsed = versionBody.safeParse(body);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(
      (issue) => [issue.path.join('.'), issue.message] as const,
    );
    throw new JiraRefusal(400, [], Object.fromEntries(errors));
  }
  for (const name of UNMODELLED) {
    if (typeof body === 'object' && body !== null && name in body) {
      throw notModelled(`${name} of a version`);
    }
  }
  return parsed.data;
}

function checkedName(
  context: DirectoryContext,
  project: StoredProject,
  name: string | undefined,
  ownId?: string,
): string {
  const problem = (words: string) => new JiraRefusal(400, [], { name: words });
  if (name === undefined || name === '') {
    throw problem('You must specify a valid version name');
  }
  if (name.length > MAX_NAME) {
    throw problem(`The version name is too long. It exceeds ${MAX_NAME} characters.`);
  }
  const twin = context.stores.versions
    .ofProject(project.id)
    .find((version) => version.name.toLowerCase() === name.toLowerCase() && version.id !== ownId);
  if (twin) throw problem('A version with this name already exists in this project.');
  return name;
}
