import type { JiraNamed } from '../directory';
import type { DirectoryContext } from '../directory-context';
import { json } from '../rest/answer';
import { pageOf, readPage } from '../rest/paging';
import type { JiraRoute } from '../route';
import { signedIn } from '../signed-in';
import type { JiraPriority } from './priority-store';

/** The priority that a new issue gets where none is given. */
const DEFAULT_PRIORITY = 'Medium';

/**
 * Priorities and resolutions.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-priorities/
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-resolutions/
 */
export function priorityRoutes(context: DirectoryContext): readonly JiraRoute[] {
  const site = context.canonicalUrl;
  const store = context.stores.priorities;
  return [
    {
      method: 'GET',
      path: '/rest/api/3/priority',
      operation: 'getPriorities',
      query: [],
      handle: ({ actor }) => {
        signedIn(actor);
        return json(
          200,
          store.priorities().map((one) => priorityView(site, one)),
        );
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/priority/search',
      operation: 'searchPriorities',
      query: ['startAt', 'maxResults', 'id'],
      handle: ({ actor, query, path }) => {
        signedIn(actor);
        const ids = query.getAll('id');
        const found = store
          .priorities()
          .filter(({ id }) => ids.length === 0 || ids.includes(id))
          .map((one) => ({ ...priorityView(site, one), isDefault: one.name === DEFAULT_PRIORITY }));
        return json(200, pageOf(found, readPage(query), site + path, query));
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/resolution',
      operation: 'getResolutions',
      query: [],
      handle: ({ actor }) => {
        signedIn(actor);
        return json(
          200,
          store.resolutions().map((one) => resolutionView(site, one)),
        );
      },
    },
  ];
}

function priorityView(site: string, priority: JiraPriority) {
  return {
    self: `${site}/rest/api/3/priority/${priority.id}`,
    statusColor: priority.color,
    description: priority.description,
    iconUrl: `${site}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
    name: priority.name,
    id: priority.id,
  };
}

function resolutionView(site: string, { id, name, description }: JiraNamed) {
  return { self: `${site}/rest/api/3/resolution/${id}`, id, name, description };
}
