import type { Product } from '../platform/product';
import { createDirectoryStores, type DirectoryStores } from './directory-stores';
import { directoryRoutes } from './directory-routes';
import type { JiraDirectory } from './directory';
import { createIssueRoutes } from './issues/issue-routes';
import { createIssueWriter, type IssueWriter } from './issues/issue-writer';
import { locateIssue, isTypeInUse } from './locate-issue';
import type { JiraOptions } from './options';
import { createRouter } from './rest/router';
import type { JiraRoute } from './route';
import { createStoredDirectory } from './stored-directory';

/** Jira with the doors that only the site itself uses. */
export interface JiraSide extends Product {
  readonly directory: JiraDirectory;
  /** Writes what an administrator configures: for the seed and for tests. */
  readonly stores: DirectoryStores;
  /** Writes issues with a chosen author and time: for the seed and for tests. */
  readonly issues: IssueWriter;
  /** Every REST operation that is served. */
  readonly routes: readonly JiraRoute[];
}

/** Puts Jira together over the site's database; creates its tables where they do not exist yet. */
export function createJira(options: JiraOptions): JiraSide {
  const stores = createDirectoryStores(options.database);
  const directory = createStoredDirectory(options.database, stores);
  const issueSide = createIssueRoutes(options, directory);
  issueSide.ensureTables();
  const routes = [
    ...directoryRoutes({
      ...options,
      directory,
      stores,
      locateIssue: (idOrKey) => locateIssue(options.database, idOrKey),
      isTypeInUse: (typeId) => isTypeInUse(options.database, typeId),
    }),
    ...issueSide.routes,
  ];
  return {
    name: 'jira',
    directory,
    stores,
    issues: createIssueWriter(options, directory),
    routes,
    handle: createRouter(routes),
  };
}
