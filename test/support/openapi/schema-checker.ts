import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { OpenApiDocument } from './open-api-document';

/** Checks values against schemas inside a document; each schema is compiled when it is first needed. */
export interface SchemaChecker {
  /** @returns one line for each violation, with its place in the value. */
  check(pointer: string, value: unknown): readonly string[];
  /** As `check`, with a schema of our own that may refer to the document's by `#/components/…`. */
  checkOwn(
    name: string,
    schema: Readonly<Record<string, unknown>>,
    value: unknown,
  ): readonly string[];
}

const DOCUMENT_ID = 'document';

const checkers = new WeakMap<OpenApiDocument, SchemaChecker>();

/** The checker of the document: one for all who ask, because compiled schemas are dear. */
export function schemaChecker(document: OpenApiDocument): SchemaChecker {
  const known = checkers.get(document);
  if (known) return known;
  const checker = createSchemaChecker(document);
  checkers.set(document, checker);
  return checker;
}

function createSchemaChecker(document: OpenApiDocument): SchemaChecker {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateSchema: false });
  addFormats(ajv);
  ajv.addSchema({ $id: DOCUMENT_ID, ...document.content });
  const compiled = new Map<string, ValidateFunction>();

  function run(name: string, schema: () => Readonly<Record<string, unknown>>, value: unknown) {
    const validate = compiled.get(name) ?? ajv.compile(schema());
    compiled.set(name, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(toLine);
  }

  return {
    check: (pointer, value) => run(pointer, () => ({ $ref: `${DOCUMENT_ID}${pointer}` }), value),
    checkOwn: (name, schema, value) => run(`own ${name}`, () => schema, value),
  };
}

function toLine({ instancePath, message, params, schemaPath }: ErrorObject): string {
  const extra = JSON.stringify(params);
  return `${instancePath === '' ? '/' : instancePath} ${message ?? 'is wrong'} ${extra} (${schemaPath})`;
}
