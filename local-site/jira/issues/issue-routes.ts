import { attachmentRoutes } from '../attachments/attachment-routes';
import { changelogRoutes } from '../changelog/changelog-routes';
import { commentRoutes } from '../comments/comment-routes';
import type { JiraDirectory } from '../directory';
import { linkRoutes } from '../links/link-routes';
import type { JiraOptions } from '../options';
import { propertyRoutes } from '../properties/property-routes';
import type { JiraRoute } from '../route';
import { searchRoutes } from '../search/search-routes';
import { ensureSearchTables } from '../search/search-tables';
import { transitionRoutes } from '../transitions/transition-routes';
import { watcherRoutes } from '../watchers/watcher-routes';
import { issueCrudRoutes } from './issue-crud-routes';
import { ensureIssueTables } from './issue-tables';
import { metadataRoutes } from './metadata-routes';
import { refusedRoutes } from './refused-routes';

export interface IssueSide {
  readonly routes: readonly JiraRoute[];
  /** Creates what is missing of the tables; called once before the first request. */
  ensureTables(): void;
}

/** The issue side of Jira: every operation on issues and search that the site serves or refuses by name. */
export function createIssueRoutes(options: JiraOptions, directory: JiraDirectory): IssueSide {
  const context = { ...options, directory };
  const routes = [
    ...issueCrudRoutes(context),
    ...metadataRoutes(context),
    ...transitionRoutes(context),
    ...commentRoutes(context),
    ...linkRoutes(context),
    ...attachmentRoutes(context),
    ...changelogRoutes(context),
    ...watcherRoutes(context),
    ...propertyRoutes(context),
    ...searchRoutes(context),
    ...refusedRoutes(),
  ];
  return {
    routes,
    ensureTables: () => {
      ensureIssueTables(options.database);
      ensureSearchTables(options.database);
    },
  };
}
