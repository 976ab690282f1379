import { pathTemplate, type PathTemplate } from './path-template';
import operations from './jira-operations.json';

/** One operation of Jira's REST API version 3, whether or not the local site serves it. */
export interface KnownOperation {
  readonly method: string;
  readonly path: PathTemplate;
  /** `operationId` of Atlassian's OpenAPI document. */
  readonly operation: string;
  /** The group under which Atlassian documents it, as in the address of its page. */
  readonly group: string;
  /** Every query parameter that the document lists. */
  readonly query: readonly string[];
}

/**
 * The index of all operations: method and path to operation id, group and query parameters. Kept so that the
 * site can tell "Jira has this, the site does not" (501) from "there is no such thing" (404, 405).
 */
export const knownOperations: readonly KnownOperation[] = Object.entries(operations).map(
  ([key, value]) => {
    const [method = '', path = ''] = key.split(' ');
    const [operation = '', group = '', ...query] = value.split(' ');
    return { method, path: pathTemplate(path), operation, group, query };
  },
);

const queryByOperation = new Map(
  knownOperations.map((known) => [`${known.method} ${known.path.template}`, known.query]),
);

/** The query parameters that Atlassian documents for an operation; undefined for an unknown one. */
export function documentedQuery(method: string, template: string): readonly string[] | undefined {
  return queryByOperation.get(`${method} ${template}`);
}
