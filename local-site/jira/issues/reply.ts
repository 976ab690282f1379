import type { ProductResponse } from '../../platform/product';
import type { JiraRoute, RoutedRequest } from '../route';
import { JiraRefusal } from './refusal';

export function json(status: number, body: unknown): ProductResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(body),
  };
}

export function noContent(): ProductResponse {
  return { status: 204, headers: {}, body: '' };
}

/** The route, with what its handler throws as a refusal turned into Jira's error body. */
export function refusing(route: JiraRoute): JiraRoute {
  return {
    ...route,
    handle: async (request: RoutedRequest) => {
      try {
        return await route.handle(request);
      } catch (error) {
        if (error instanceof JiraRefusal) return refusalReply(error);
        throw error;
      }
    },
  };
}

function refusalReply(error: JiraRefusal): ProductResponse {
  return json(error.status, { errorMessages: error.errorMessages, errors: error.errors });
}
