import type { ProductRequest, ProductResponse } from '../product';

/** One REST operation of a product that the site serves. Every feature folder exports its table of these. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path template exactly as in Atlassian's OpenAPI document: `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly path: string;
  /** `operationId` of the OpenAPI document. */
  readonly operation: string;
  /**
   * Query parameters that are modelled. A request with another one that the document lists is refused
   * with 501 and the parameter's name; one that the document does not list is ignored, as the products do.
   */
  readonly query: readonly string[];
  readonly handle: (request: RoutedRequest) => ProductResponse | Promise<ProductResponse>;
}

export interface RoutedRequest extends ProductRequest {
  /** Decoded path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  /** Parsed JSON body; undefined when there is none. */
  readonly json: unknown;
}
