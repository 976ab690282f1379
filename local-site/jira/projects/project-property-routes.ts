import type { DirectoryContext } from '../directory-context';
import { json, noContent } from '../rest/answer';
import { invalidPayload, refuse } from '../rest/refusal';
import type { JiraRoute, RoutedRequest } from '../route';
import { mayAdminister, visibleProject } from './project-access';
import type { StoredProject } from './project-store';

const PROPERTIES = '/rest/api/3/project/{projectIdOrKey}/properties';

/**
 * Limits of an entity property.
 * @see https://developer.atlassian.com/cloud/jira/platform/storing-data-with-entity-properties/
 */
const LIMITS = { MAX_KEY_CHARACTERS: 255, MAX_VALUE_CHARACTERS: 32_768 } as const;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties/ */
export function projectPropertyRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const store = context.stores.projectProperties;
  return [
    {
      method: 'GET',
      path: PROPERTIES,
      operation: 'getProjectPropertyKeys',
      query: [],
      handle: ({ actor, params }) => {
        const project = visibleProject(context, actor, params.projectIdOrKey ?? '');
        const base = `${context.canonicalUrl}/rest/api/3/project/${project.id}/properties`;
        const keys = store.keys(project.id);
        return json(200, { keys: keys.map((key) => ({ self: `${base}/${key}`, key })) });
      },
    },
    {
      method: 'GET',
      path: `${PROPERTIES}/{propertyKey}`,
      operation: 'getProjectProperty',
      query: [],
      handle: ({ actor, params }) => {
        const project = visibleProject(context, actor, params.projectIdOrKey ?? '');
        const key = params.propertyKey ?? '';
        const text = store.read(project.id, key);
        if (text === undefined) throw noSuchProperty(key);
        const value: unknown = JSON.parse(text);
        return json(200, { key, value });
      },
    },
    {
      method: 'PUT',
      path: `${PROPERTIES}/{propertyKey}`,
      operation: 'setProjectProperty',
      query: [],
      handle: (request) => {
        const project = changeable(context, request);
        const { key, text } = readProperty(request);
        const isNew = store.write(project.id, key, text);
        return json(isNew ? 201 : 200, {});
      },
    },
    {
      method: 'DELETE',
      path: `${PROPERTIES}/{propertyKey}`,
      operation: 'deleteProjectProperty',
      query: [],
      handle: (request) => {
        const project = changeable(context, request);
        const key = request.params.propertyKey ?? '';
        if (!store.remove(project.id, key)) throw noSuchProperty(key);
        return noContent();
      },
    },
  ];
}

function changeable(context: DirectoryContext, { actor, params }: RoutedRequest): StoredProject {
  const project = visibleProject(context, actor, params.projectIdOrKey ?? '');
  if (!mayAdminister(context, actor, project)) {
    throw refuse(403, 'You do not have permission to administer this project.');
  }
  return project;
}

function readProperty({ params, json: value }: RoutedRequest) {
  const key = params.propertyKey ?? '';
  if (key.length > LIMITS.MAX_KEY_CHARACTERS) {
    throw refuse(
      400,
      `Property key length must not exceed ${LIMITS.MAX_KEY_CHARACTERS} characters.`,
    );
  }
  if (value === undefined) throw invalidPayload();
  const text = JSON.stringify(value);
  if (text.length > LIMITS.MAX_VALUE_CHARACTERS) {
    throw refuse(
      400,
      `Property value length must not exceed ${LIMITS.MAX_VALUE_CHARACTERS} characters.`,
    );
  }
  return { key, text };
}

function noSuchProperty(key: string) {
  return refuse(404, `The property with key '${key}' does not exist.`);
}
