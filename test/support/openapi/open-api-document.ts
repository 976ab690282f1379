import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export type DocumentName = 'jira-platform-v3' | 'confluence-v2' | 'confluence-v1';

/** One operation of an OpenAPI document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Path template, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly path: string;
  readonly queryParameters: readonly { readonly name: string; readonly required: boolean }[];
  /** JSON pointer to the schema of the JSON body, where there is one. */
  readonly requestSchema: string | undefined;
  readonly isBodyRequired: boolean;
  /** Documented statuses, each with the pointer to its JSON schema where there is one. */
  readonly responses: ReadonlyMap<number, string | undefined>;
}

export interface OpenApiDocument {
  readonly name: DocumentName;
  /** Whether the path belongs to the interface that the document describes. */
  covers(path: string): boolean;
  /** The whole document, for a validator to resolve pointers in. */
  readonly content: Readonly<Record<string, unknown>>;
  find(method: string, path: string): Operation | undefined;
}

const media = z.looseObject({ schema: z.unknown().optional() });
const content = z.record(z.string(), media).optional();
const parameterShape = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
});
const reference = z.looseObject({ $ref: z.string() });
const operationShape = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameterShape).default([]),
  requestBody: z.looseObject({ content, required: z.boolean().optional() }).optional(),
  bodyReference: z.optional(z.unknown()),
  responses: z.record(z.string(), z.looseObject({ content })),
});
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z
    .looseObject({
      parameters: z.record(z.string(), z.unknown()).optional(),
      requestBodies: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});

/** What the paths of a document lack of those that are requested. */
const BASE_PATHS: Readonly<Record<DocumentName, string>> = {
  'jira-platform-v3': '',
  'confluence-v2': '/wiki/api/v2',
  'confluence-v1': '',
};

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** Where Atlassian's documents lie beside the repository; they are not part of it. */
const FOLDER = join(process.cwd(), '../shared/contracts');

let hasSaidAbsent = false;

/** The documents are large and never change, and one file of tests opens many sites. */
const documents = new Map<DocumentName, OpenApiDocument>();

/** @returns undefined, and says so once, when the documents are not on this machine. */
export function readOpenApiDocument(name: DocumentName): OpenApiDocument | undefined {
  const known = documents.get(name);
  if (known) return known;
  const file = join(FOLDER, `${name}.json`);
  if (existsSync(file)) {
    const document = parseDocument(name, JSON.parse(readFileSync(file, 'utf8')));
    documents.set(name, document);
    return document;
  }
  if (!hasSaidAbsent) {
    hasSaidAbsent = true;
    process.stderr.write(
      `OpenAPI documents are absent (${FOLDER}): REST traffic is not checked.\n`,
    );
  }
  return undefined;
}

/** Reads the operations of a parsed OpenAPI 3 document. */
export function parseDocument(name: DocumentName, json: unknown): OpenApiDocument {
  const document = documentShape.parse(json);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) =>
      item[method] === undefined
        ? []
        : [toOperation(method, path, withReferences(document, item[method]), BASE_PATHS[name])],
    ),
  );
  const matchers = operations
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }))
    .sort((a, b) => parameterCount(a.operation) - parameterCount(b.operation));
  return {
    name,
    content: document,
    covers: (path) => path.startsWith(BASE_PATHS[name]) && !path.startsWith('/wiki/download/'),
    find: (method, path) =>
      matchers.find(({ operation, pattern }) => operation.method === method && pattern.test(path))
        ?.operation,
  };
}

/** The operation with the parameters and the body that it only names. */
function withReferences(document: z.infer<typeof documentShape>, json: unknown): unknown {
  const named = (kind: 'parameters' | 'requestBodies', value: unknown): unknown => {
    const found = reference.safeParse(value);
    if (!found.success) return value;
    return document.components?.[kind]?.[found.data.$ref.split('/').at(-1) ?? ''];
  };
  const operation = z.record(z.string(), z.unknown()).parse(json);
  const { parameters, requestBody } = operation;
  return {
    ...operation,
    ...(Array.isArray(parameters)
      ? { parameters: parameters.map((one: unknown) => named('parameters', one)) }
      : {}),
    ...(requestBody === undefined
      ? {}
      : { requestBody: named('requestBodies', requestBody), bodyReference: requestBody }),
  };
}

function toOperation(method: string, path: string, json: unknown, basePath: string): Operation {
  const { operationId, parameters, requestBody, responses, bodyReference } =
    operationShape.parse(json);
  const base = `#/paths/${escape(path)}/${method}`;
  // An empty schema says only that anything, or nothing, comes.
  const pointer = (
    of: z.infer<typeof content>,
    place: string,
    within = base,
  ): string | undefined => {
    const schema = of?.['application/json']?.schema;
    const isEmpty =
      typeof schema !== 'object' || schema === null || Object.keys(schema).length === 0;
    return isEmpty ? undefined : `${within}${place}/content/application~1json/schema`;
  };
  const referred = reference.safeParse(bodyReference);
  return {
    id: operationId,
    method: method.toUpperCase(),
    path: `${basePath}${path}`,
    queryParameters: parameters
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => ({ name: parameter.name, required: parameter.required ?? false })),
    requestSchema: referred.success
      ? pointer(requestBody?.content, '', referred.data.$ref)
      : pointer(requestBody?.content, '/requestBody'),
    isBodyRequired: requestBody?.required ?? false,
    responses: new Map(
      Object.entries(responses).map(([status, response]) => [
        Number(status),
        pointer(response.content, `/responses/${status}`),
      ]),
    ),
  };
}

function escape(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function patternOf(path: string): RegExp {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+');
  return new RegExp(`^${literal}$`);
}

function parameterCount({ path }: Operation): number {
  return path.split('{').length;
}
