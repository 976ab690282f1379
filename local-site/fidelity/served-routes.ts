import { createConfluence } from '../confluence/confluence-product';
import type { ConfluenceRoute } from '../confluence/route';
import { createJira } from '../jira/jira-product';
import { refusedRoutes } from '../jira/issues/refused-routes';
import type { JiraRoute } from '../jira/route';
import { createManualClock } from '../platform/manual-clock';
import { openSiteDatabase } from '../platform/open-site-database';

/** The routes of Jira that do more than refuse by name; put together without a running site. */
export function servedRoutes(): readonly JiraRoute[] {
  const database = openSiteDatabase(':memory:');
  const { routes } = createJira({
    database,
    clock: createManualClock(0),
    publish: () => undefined,
    canonicalUrl: 'https://example.atlassian.net',
    searchLagMs: () => 0,
    indexedProperties: () => [],
    extensionKey: (moduleKey) => moduleKey,
    validate: async () => ({ result: true }),
  });
  database.close();
  const refused = new Set(refusedRoutes().map(({ method, path }) => `${method} ${path}`));
  return routes.filter(({ method, path }) => !refused.has(`${method} ${path}`));
}

/** As `servedRoutes`, for Confluence. */
export function servedConfluenceRoutes(): readonly ConfluenceRoute[] {
  const database = openSiteDatabase(':memory:');
  const { routes } = createConfluence({
    database,
    clock: createManualClock(0),
    publish: () => undefined,
    canonicalUrl: 'https://example.atlassian.net',
    searchLagMs: () => 0,
    people: { user: () => undefined, groupsOf: () => [], isGroup: () => false },
  });
  database.close();
  return routes;
}
