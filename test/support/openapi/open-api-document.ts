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
  /** The whole document, for a validator to resolve pointers in. */
  readonly content: Readonly<Record<string, unknown>>;
  find(method: string, path: string): Operation | undefined;
}

const media = z.looseObject({ schema: z.unknown().optional() });
const content = z.record(z.string(), media).optional();
const operationShape = z.looseObject({
  operationId: z.string(),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .default([]),
  requestBody: z.looseObject({ content, required: z.boolean().optional() }).optional(),
  responses: z.record(z.string(), z.looseObject({ content })),
});
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** Where Atlassian's documents lie beside the repository; they are not part of it. */
const FOLDER = join(process.cwd(), '../shared/contracts');

let hasSaidAbsent = false;

/** @returns undefined, and says so once, when the documents are not on this machine. */
export function readOpenApiDocument(name: DocumentName): OpenApiDocument | undefined {
  const file = join(FOLDER, `${name}.json`);
  if (existsSync(file)) return parseDocument(name, JSON.parse(readFileSync(file, 'utf8')));
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
      item[method] === undefined ? [] : [toOperation(method, path, item[method])],
    ),
  );
  const matchers = operations
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }))
    .sort((a, b) => parameterCount(a.operation) - parameterCount(b.operation));
  return {
    name,
    content: document,
    find: (method, path) =>
      matchers.find(({ operation, pattern }) => operation.method === method && pattern.test(path))
        ?.operation,
  };
}

function toOperation(method: string, path: string, json: unknown): Operation {
  const { operationId, parameters, requestBody, responses } = operationShape.parse(json);
  const base = `#/paths/${escape(path)}/${method}`;
  // An empty schema says only that anything, or nothing, comes.
  const pointer = (of: z.infer<typeof content>, place: string): string | undefined => {
    const schema = of?.['application/json']?.schema;
    const isEmpty =
      typeof schema !== 'object' || schema === null || Object.keys(schema).length === 0;
    return isEmpty ? undefined : `${base}/${place}/content/application~1json/schema`;
  };
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    queryParameters: parameters
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => ({ name: parameter.name, required: parameter.required ?? false })),
    requestSchema: pointer(requestBody?.content, 'requestBody'),
    isBodyRequired: requestBody?.required ?? false,
    responses: new Map(
      Object.entries(responses).map(([status, response]) => [
        Number(status),
        pointer(response.content, `responses/${status}`),
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
