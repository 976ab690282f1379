import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import { Ajv, type ValidateFunction } from 'ajv';

/** A document in the Atlassian Document Format. */
export interface AdfDocument {
  readonly type: 'doc';
  readonly [key: string]: unknown;
}

let validator: ValidateFunction | undefined;

/** Whether the value is a valid document by Atlassian's published JSON schema of version 1. */
export function isAdfDocument(value: unknown): value is AdfDocument {
  validator ??= compileSchema();
  return validator(value);
}

// The schema is draft-04, which Ajv 8 no longer knows by name; what it uses of it means the same today.
function compileSchema(): ValidateFunction {
  const { $ref, definitions } = adfSchema;
  return new Ajv({ strict: false }).compile({ $ref, definitions });
}
