import type { Product } from '../platform/product';
import { attachmentRoutes } from './attachments/attachment-routes';
import { answerMedia, isMediaPath } from './attachments/media';
import { commentRoutes } from './comments/comment-routes';
import { labelRoutes } from './labels/label-routes';
import type { ConfluenceOptions } from './options';
import { pageRoutes } from './pages/page-routes';
import { pageTreeRoutes } from './pages/page-tree-routes';
import { propertyRoutes } from './properties/property-routes';
import { refusalAnswer } from './rest/answer';
import { ConfluenceRefusal } from './rest/refusal';
import { createRouter } from './rest/router';
import { restrictionRoutes } from './restrictions/restriction-routes';
import type { ConfluenceRoute } from './route';
import { searchRoutes } from './search/search-routes';
import { spaceRoutes } from './spaces/space-routes';
import { createSpaceWriter, type SpaceWriter } from './space-writer';
import { ensureTables } from './tables';
import { userRoutes } from './users/user-routes';

/** Confluence with the doors that only the site itself uses. */
export interface ConfluenceSide extends Product {
  /** Writes spaces and pages with a chosen author and time: for the seed and for tests. */
  readonly writer: SpaceWriter;
  /** Every REST operation that is served. */
  readonly routes: readonly ConfluenceRoute[];
}

/** Puts Confluence together over the site's database; creates its tables where they do not exist yet. */
export function createConfluence(options: ConfluenceOptions): ConfluenceSide {
  ensureTables(options.database);
  const routes = [
    ...spaceRoutes(options),
    ...pageRoutes(options),
    ...pageTreeRoutes(options),
    ...labelRoutes(options),
    ...propertyRoutes(options),
    ...commentRoutes(options),
    ...attachmentRoutes(options),
    ...restrictionRoutes(options),
    ...searchRoutes(options),
    ...userRoutes(options),
  ];
  const answer = createRouter(routes);
  return {
    name: 'confluence',
    writer: createSpaceWriter(options),
    routes,
    handle: async (request) => {
      if (!isMediaPath(request.path) || request.method !== 'GET') return answer(request);
      try {
        return answerMedia(options, request);
      } catch (error) {
        if (error instanceof ConfluenceRefusal) return refusalAnswer(error, request);
        throw error;
      }
    },
  };
}
