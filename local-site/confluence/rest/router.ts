import type { ProductRequest, ProductResponse } from '../../platform/product';
import { createRestRouter } from '../../platform/rest/rest-router';
import type { ConfluenceRoute } from '../route';
import { refusalAnswer } from './answer';
import { knownOperations } from './known-operations';
import { readJson } from './read-json';
import { ConfluenceRefusal, notModelled } from './refusal';

/** Answers every request of Confluence by the given routes. @throws Error at once when two routes serve the same operation */
export function createRouter(
  routes: readonly ConfluenceRoute[],
): (request: ProductRequest) => Promise<ProductResponse> {
  return createRestRouter(routes, {
    known: knownOperations,
    otherInterfaces: /^\/wiki\/(api\/v2|rest\/api|rest\/atlassian-connect|graphql|download)\//,
    readJson,
    notModelled,
    answerRefusal: (error, request) =>
      error instanceof ConfluenceRefusal ? refusalAnswer(error, request) : undefined,
    noEndpoint: (status, request) => {
      const title =
        status === 405 ? 'Method not allowed.' : `No endpoint ${request.method} ${request.path}.`;
      return refusalAnswer(new ConfluenceRefusal(status, 'NOT_FOUND', title), request);
    },
  });
}
