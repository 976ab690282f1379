import { pathTemplate, type PathTemplate } from './path-template';

/** One operation of a product's REST API, whether or not the local site serves it. */
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
 * The index of all operations of a product: method and path to operation id, group and query parameters. Kept
 * so that the site can tell "the product has this, the site does not" (501) from "there is no such thing" (404, 405).
 */
export function readKnownOperations(
  index: Readonly<Record<string, string>>,
): readonly KnownOperation[] {
  return Object.entries(index).map(([key, value]) => {
    const [method = '', path = ''] = key.split(' ');
    const [operation = '', group = '', ...query] = value.split(' ');
    return { method, path: pathTemplate(path), operation, group, query };
  });
}
