import type { AttributeType, EntitySchema } from './entity-schema';
import { STORAGE_LIMITS } from './limits';
import type { Space } from './space';
import { badRequest } from './storage-failure';

/** @see https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-customentities/ */
export function validateKey(space: Space, key: string): void {
  if (key.length === 0) {
    throw badRequest(space.schema ? 'EMPTY_KEY' : 'KEY_TOO_SHORT', 'Key cannot be empty.');
  }
  if (key.length > STORAGE_LIMITS.KEY_CHARACTERS) {
    throw badRequest('KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.');
  }
  if (!STORAGE_LIMITS.KEY_PATTERN.test(key)) {
    throw badRequest(
      'INVALID_KEY',
      'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/',
    );
  }
}

/**
 * Checks a value for its space and returns it as the JSON that is stored.
 * @throws StorageFailure for a value too big or too deep, or of other types than the entity declares.
 */
export function validateValue(space: Space, value: unknown): string {
  const json = JSON.stringify(value);
  if (value === undefined || value === null) {
    throw badRequest('INVALID_ENTITY_VALUE', 'A value must be given, and null is none.');
  }
  const limit = space.isSecret ? STORAGE_LIMITS.SECRET_BYTES : STORAGE_LIMITS.VALUE_BYTES;
  if (Buffer.byteLength(json) > limit) {
    throw badRequest('MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
  if (depthOf(value) > STORAGE_LIMITS.VALUE_DEPTH) {
    throw badRequest(
      'MAX_DEPTH',
      'The provided value has exceeded the maximum object depth limit.',
    );
  }
  if (space.schema) validateEntity(space.schema, value);
  return json;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/**
 * Every attribute must be declared and of its type. Atlassian says nothing about undeclared attributes:
 * refusing them is the stricter choice.
 */
function validateEntity(schema: EntitySchema, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('INVALID_ENTITY_VALUE', `A value of entity ${schema.name} must be an object.`);
  }
  for (const [name, attribute] of Object.entries(value)) {
    const type = schema.attributes.get(name);
    if (type === undefined) {
      throw badRequest(
        'INVALID_ENTITY_VALUE',
        `Attribute ${name} of entity ${schema.name} is not declared in manifest.yml.`,
      );
    }
    if (!fits(type, attribute)) {
      throw badRequest(
        'INVALID_ENTITY_VALUE',
        `Attribute ${name} of entity ${schema.name} must be of type ${type}.`,
      );
    }
  }
  for (const index of schema.indexes.values()) validateIndexSizes(schema, index.name, value);
}

/** @see https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/#values */
function fits(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && value.trim().length > 0;
    case 'integer':
      return (
        Number.isInteger(value) &&
        Number(value) >= STORAGE_LIMITS.INTEGER_MIN &&
        Number(value) <= STORAGE_LIMITS.INTEGER_MAX
      );
    case 'float': {
      if (typeof value !== 'number') return false;
      const size = Math.abs(value);
      return size === 0 || (size >= STORAGE_LIMITS.FLOAT_MIN && size <= STORAGE_LIMITS.FLOAT_MAX);
    }
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return value !== null;
  }
}

function validateIndexSizes(schema: EntitySchema, indexName: string, value: object): void {
  const index = schema.indexes.get(indexName);
  if (!index) return;
  const attributes = new Map<string, unknown>(Object.entries(value));
  const sizeOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + byteSize(attributes.get(name)), 0);
  if (
    sizeOf([index.range]) > STORAGE_LIMITS.INDEX_RANGE_BYTES ||
    sizeOf(index.partition) > STORAGE_LIMITS.INDEX_PARTITION_BYTES
  ) {
    throw badRequest(
      'MAX_SIZE',
      `The values of index ${index.name} of entity ${schema.name} exceed 900 bytes (range) or 1700 bytes (partition).`,
    );
  }
}

/** As text; the attribute of an index is never an object. */
function byteSize(value: unknown): number {
  const isSimple =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isSimple ? Buffer.byteLength(String(value)) : 0;
}
