import type { ProductRequest, ProductResponse } from '../../platform/product';
import { createRestRouter } from '../../platform/rest/rest-router';
import type { JiraRoute } from '../route';
import { json, refusalAnswer } from './answer';
import { knownOperations } from './known-operations';
import { readJson } from './read-json';
import { JiraRefusal, notModelled } from './refusal';

/** Answers every request of Jira by the given routes. @throws Error at once when two routes serve the same operation */
export function createRouter(
  routes: readonly JiraRoute[],
): (request: ProductRequest) => Promise<ProductResponse> {
  return createRestRouter(routes, {
    known: knownOperations,
    otherInterfaces:
      /^\/rest\/(api\/(2|latest)|agile|servicedeskapi|internal|forge|atlassian-connect)\//,
    readJson,
    notModelled,
    answerRefusal: (error) => (error instanceof JiraRefusal ? refusalAnswer(error) : undefined),
    noEndpoint: (status, { method, path }) =>
      json(status, {
        errorMessages: [status === 405 ? 'Method Not Allowed' : `No endpoint ${method} ${path}.`],
        errors: {},
      }),
  });
}
