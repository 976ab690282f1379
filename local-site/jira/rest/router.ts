import type { ProductRequest, ProductResponse } from '../../platform/product';
import type { JiraRoute } from '../route';
import { json, refusalAnswer } from './answer';
import { documentedQuery, knownOperations } from './known-operations';
import { pathTemplate, type PathTemplate } from './path-template';
import { readJson } from './read-json';
import { JiraRefusal, notModelled } from './refusal';

interface Mounted {
  readonly route: JiraRoute;
  readonly path: PathTemplate;
}

/**
 * Answers every request of Jira by the given routes. What Jira has and no route serves is refused with 501
 * and the operation's name, as is a documented query parameter that the route does not model.
 * @throws Error at once when two routes serve the same operation
 */
export function createRouter(
  routes: readonly JiraRoute[],
): (request: ProductRequest) => Promise<ProductResponse> {
  const mounted = routes.map((route) => ({ route, path: pathTemplate(route.path) }));
  mounted.sort((one, other) => other.path.literals - one.path.literals);
  refuseDuplicates(routes);
  return async (request) => {
    try {
      return await answer(mounted, request);
    } catch (error) {
      if (error instanceof JiraRefusal) return refusalAnswer(error);
      throw error;
    }
  };
}

async function answer(
  mounted: readonly Mounted[],
  request: ProductRequest,
): Promise<ProductResponse> {
  for (const { route, path } of mounted) {
    if (route.method !== request.method) continue;
    const params = path.match(request.path);
    if (params === undefined) continue;
    refuseUnmodelledQuery(route, request.query);
    return await route.handle({ ...request, params, json: readJson(request) });
  }
  return unserved(request);
}

function refuseUnmodelledQuery(route: JiraRoute, query: URLSearchParams): void {
  const documented = documentedQuery(route.method, route.path) ?? [];
  for (const name of query.keys()) {
    if (route.query.includes(name) || !documented.includes(name)) continue;
    throw notModelled(`the query parameter ${name} of ${route.operation}`);
  }
}

/** What no route serves: 501 for what Jira has, 405 for another method of a known path, else 404. */
function unserved(request: ProductRequest): ProductResponse {
  const matching = knownOperations.filter(({ path }) => path.match(request.path) !== undefined);
  const known = matching
    .filter(({ method }) => method === request.method)
    .sort((one, other) => other.path.literals - one.path.literals)[0];
  const title = `${request.method} ${request.path}`;
  if (known) throw notModelled(`${known.operation} (${known.method} ${known.path.template})`);
  if (
    /^\/rest\/(api\/(2|latest)|agile|servicedeskapi|internal|forge|atlassian-connect)\//.test(
      request.path,
    )
  ) {
    throw notModelled(title);
  }
  if (matching.length > 0) {
    const allow = [...new Set(matching.map(({ method }) => method))].join(', ');
    const answered = json(405, { errorMessages: ['Method Not Allowed'], errors: {} });
    return { ...answered, headers: { ...answered.headers, allow } };
  }
  return json(404, { errorMessages: [`No endpoint ${title}.`], errors: {} });
}

function refuseDuplicates(routes: readonly JiraRoute[]): void {
  const seen = new Set<string>();
  for (const { method, path } of routes) {
    const key = `${method} ${path}`;
    if (seen.has(key)) throw new Error(`Two routes serve ${key}.`);
    seen.add(key);
  }
}
