import type { ProductRequest, ProductResponse } from '../product';
import type { KnownOperation } from './known-operations';
import { pathTemplate, type PathTemplate } from './path-template';
import type { RestRoute } from './rest-route';

/** What a product says where no route answers, in its own words. */
export interface RestManners {
  readonly known: readonly KnownOperation[];
  /** Paths of the product's other interfaces, which Atlassian's document does not list. */
  readonly otherInterfaces: RegExp;
  /** The request's JSON body. @throws a refusal */
  readonly readJson: (request: ProductRequest) => unknown;
  /** The refusal of what the product has and the site does not: 501. */
  readonly notModelled: (what: string) => Error;
  /** The answer to what a route threw; undefined for a fault of the site. */
  readonly answerRefusal: (error: unknown, request: ProductRequest) => ProductResponse | undefined;
  /** 404 or 405 for a path, or a method of it, that the product does not have. */
  readonly noEndpoint: (status: 404 | 405, request: ProductRequest) => ProductResponse;
}

interface Mounted {
  readonly route: RestRoute;
  readonly path: PathTemplate;
}

/**
 * Answers every request of a product by the given routes. What the product has and no route serves is refused
 * with 501 and the operation's name, as is a documented query parameter that the route does not model.
 * @throws Error at once when two routes serve the same operation
 */
export function createRestRouter(
  routes: readonly RestRoute[],
  manners: RestManners,
): (request: ProductRequest) => Promise<ProductResponse> {
  const mounted = routes.map((route) => ({ route, path: pathTemplate(route.path) }));
  mounted.sort((one, other) => other.path.literals - one.path.literals);
  refuseDuplicates(routes);
  const queries = new Map(
    manners.known.map((known) => [`${known.method} ${known.path.template}`, known.query]),
  );
  return async (request) => {
    try {
      return await answer(mounted, manners, queries, request);
    } catch (error) {
      const refusal = manners.answerRefusal(error, request);
      if (refusal) return refusal;
      throw error;
    }
  };
}

async function answer(
  mounted: readonly Mounted[],
  manners: RestManners,
  queries: ReadonlyMap<string, readonly string[]>,
  request: ProductRequest,
): Promise<ProductResponse> {
  for (const { route, path } of mounted) {
    if (route.method !== request.method) continue;
    const params = path.match(request.path);
    if (params === undefined) continue;
    const documented = queries.get(`${route.method} ${route.path}`) ?? [];
    for (const name of request.query.keys()) {
      if (route.query.includes(name) || !documented.includes(name)) continue;
      throw manners.notModelled(`the query parameter ${name} of ${route.operation}`);
    }
    return await route.handle({ ...request, params, json: manners.readJson(request) });
  }
  return unserved(manners, request);
}

/** What no route serves: 501 for what the product has, 405 for another method of a known path, else 404. */
function unserved(manners: RestManners, request: ProductRequest): ProductResponse {
  const matching = manners.known.filter(({ path }) => path.match(request.path) !== undefined);
  const known = matching
    .filter(({ method }) => method === request.method)
    .sort((one, other) => other.path.literals - one.path.literals)[0];
  if (known) {
    throw manners.notModelled(`${known.operation} (${known.method} ${known.path.template})`);
  }
  if (matching.length === 0) {
    if (!manners.otherInterfaces.test(request.path)) return manners.noEndpoint(404, request);
    throw manners.notModelled(`${request.method} ${request.path}`);
  }
  const allow = [...new Set(matching.map(({ method }) => method))].join(', ');
  const answered = manners.noEndpoint(405, request);
  return { ...answered, headers: { ...answered.headers, allow } };
}

function refuseDuplicates(routes: readonly RestRoute[]): void {
  const seen = new Set<string>();
  for (const { method, path } of routes) {
    const key = `${method} ${path}`;
    if (seen.has(key)) throw new Error(`Two routes serve ${key}.`);
    seen.add(key);
  }
}
