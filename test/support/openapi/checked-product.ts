import type {
  Product,
  ProductRequest,
  ProductResponse,
} from '../../../local-site/platform/product';
import { DOCUMENT_ERRORS } from './document-errors';
import type { OpenApiDocument, Operation } from './open-api-document';
import { overlayOf } from './overlays';
import { schemaChecker, type SchemaChecker } from './schema-checker';

export interface CheckedProduct extends Product {
  /** All violations so far, also those whose error the app has swallowed. */
  readonly violations: readonly string[];
}

/**
 * A product whose traffic is checked against an OpenAPI document. Every answer is checked; of the
 * requests those that the app sends (they carry scopes) and those that the product took for good: a test
 * may well send rubbish in order to see it refused.
 * Throws an Error naming operation, status and place of the violation.
 */
export function checkedProduct(product: Product, document: OpenApiDocument): CheckedProduct {
  const checker = schemaChecker(document);
  const violations: string[] = [];

  return {
    name: product.name,
    violations,
    handle: async (request) => {
      const response = await product.handle(request);
      const found = checkExchange(document, checker, request, response);
      if (found.length === 0) return response;
      violations.push(...found);
      throw new Error(found.join('\n'));
    },
  };
}

function checkExchange(
  document: OpenApiDocument,
  checker: SchemaChecker,
  request: ProductRequest,
  response: ProductResponse,
): readonly string[] {
  if (!document.covers(request.path)) return [];
  const operation = document.find(request.method, decodeURI(request.path));
  // What the product does not model it says itself.
  if (response.status === 501) return [];
  if (!operation) {
    const isUnknown = response.status === 404 || response.status === 405;
    return isUnknown ? [] : [`${request.method} ${request.path} is not in ${document.name}`];
  }
  const isTaken = response.status < 400;
  const isFromApp = request.actor.scopes !== undefined;
  const found = [
    ...(isTaken || isFromApp ? checkRequest(checker, operation, request) : []),
    ...checkResponse(document, checker, operation, response),
  ];
  return found
    .filter((line) => !isErrorOfDocument(operation, line))
    .map(
      (line) => `${operation.id} ${request.method} ${request.path} → ${response.status}: ${line}`,
    );
}

function checkRequest(
  checker: SchemaChecker,
  operation: Operation,
  request: ProductRequest,
): readonly string[] {
  const known = operation.queryParameters;
  const unknown = [...request.query.keys()].filter(
    (name) => !known.some((each) => each.name === name),
  );
  const missing = known.filter(({ name, required }) => required && !request.query.has(name));
  return [
    ...unknown.map((name) => `request: query parameter ${name} is not documented`),
    ...missing.map(({ name }) => `request: query parameter ${name} is required`),
    ...checkRequestBody(checker, operation, request.body),
  ];
}

function checkRequestBody(
  checker: SchemaChecker,
  { requestSchema, isBodyRequired }: Operation,
  body: ProductRequest['body'],
): readonly string[] {
  if (body === undefined || body === '') {
    return isBodyRequired ? ['request: a body is required'] : [];
  }
  if (typeof body !== 'string' || requestSchema === undefined) return [];
  return checker.check(requestSchema, parseJson(body)).map((line) => `request: ${line}`);
}

function checkResponse(
  document: OpenApiDocument,
  checker: SchemaChecker,
  operation: Operation,
  response: ProductResponse,
): readonly string[] {
  const { status, body } = response;
  const isSuccess = status < 400;
  // The document lists only some of the errors that Jira answers.
  if (!operation.responses.has(status)) {
    return isSuccess ? [`response: status ${status} is not documented`] : [];
  }
  const pointer = operation.responses.get(status);
  if (pointer === undefined || typeof body !== 'string' || status === 204) return [];
  const isJson = (response.headers['content-type'] ?? '').includes('json');
  if (!isJson) return isSuccess && status !== 303 ? ['response: is not JSON'] : [];
  const value = parseJson(body);
  const overlay = isSuccess ? overlayOf(document.name, operation.id) : undefined;
  return [
    ...checker.check(pointer, value),
    ...(overlay ? checker.checkOwn(operation.id, overlay, value) : []),
  ].map((line) => `response: ${line}`);
}

function isErrorOfDocument(operation: Operation, line: string): boolean {
  return DOCUMENT_ERRORS.some(
    (each) => each.operation === operation.id && each.violation.test(line),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
