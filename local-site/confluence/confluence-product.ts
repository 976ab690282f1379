import type { Product } from '../platform/product';

/** Atlassian's REST APIs of Confluence, all below `/wiki`. */
const API = /^\/wiki\/(api\/v2|rest\/api|rest\/atlassian-connect)\//;

/**
 * Confluence without content: it is installed, but every operation is refused with 501 and its name, since
 * none is modelled yet.
 */
export function createConfluence(): Product {
  return {
    name: 'confluence',
    handle: async ({ method, path }) => {
      const operation = `${method} ${path}`;
      return API.test(path)
        ? answer(501, 'NOT_IMPLEMENTED', `The local site does not model ${operation}.`)
        : answer(404, 'NOT_FOUND', `No endpoint ${operation}.`);
    },
  };
}

/** The error body of Confluence's REST API version 2. */
function answer(status: number, code: string, title: string) {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify({ errors: [{ status, code, title, detail: null }] }),
  };
}
