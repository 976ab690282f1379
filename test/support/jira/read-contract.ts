import { z } from 'zod';
import { readOpenApiDocument, type DocumentName } from '../openapi/open-api-document';

const parameterSchema = z.object({ name: z.string(), in: z.string() });
const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).default(['other operations']),
  parameters: z.array(parameterSchema).optional(),
});
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** The operations of one of Atlassian's OpenAPI documents. */
export interface Contract {
  /** One line each: method, path, operation id, group and query parameters, separated by blanks. */
  readonly operations: readonly string[];
}

/** Undefined where the documents are not on this machine: the checks that need them are skipped then. */
export function readContract(name: DocumentName): Contract | undefined {
  const document = readOpenApiDocument(name);
  if (!document) return undefined;
  const { paths } = documentSchema.parse(document.content);
  return {
    operations: Object.entries(paths).flatMap(([template, item]) =>
      Object.entries(item)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, raw]) => {
          const { operationId, tags, parameters } = operationSchema.parse(raw);
          const query = (parameters ?? []).filter((one) => one.in === 'query');
          return [
            method.toUpperCase(),
            template,
            operationId,
            groupOf(tags[0] ?? ''),
            ...query.map(({ name }) => name),
          ].join(' ');
        }),
    ),
  };
}

/** The group as it stands in the addresses of Atlassian's pages. */
function groupOf(tag: string): string {
  return tag
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
