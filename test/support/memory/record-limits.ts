import type { EntitySchema } from '../../../local-site/kvs/entity-schema';
import type { StoredRecord } from '../../../src/ports/record-store';
import { storageRefuses } from './app-refusal';

/** Limits of Forge's storage: https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
export const MAX_KEYS_PER_CALL = 25;
export const MAX_PAGE = 100;
const MAX_KEY_CHARACTERS = 500;
const MAX_VALUE_BYTES = 240 * 1024;
const MAX_INTEGER = 2 ** 31 - 1;

/** @throws AppError UNAVAILABLE for a batch or transaction that is empty, too large or names a key twice. */
export function checkKeys(names: readonly string[]): void {
  if (names.length === 0) throw storageRefuses('nothing to do');
  if (names.length > MAX_KEYS_PER_CALL) throw storageRefuses(`more than ${MAX_KEYS_PER_CALL} keys`);
  if (new Set(names).size < names.length) throw storageRefuses('a key is named twice');
}

/** @throws AppError UNAVAILABLE for a value that the manifest's entity does not allow, or that is too large. */
export function checkRecord(schema: EntitySchema, { key, value }: StoredRecord): void {
  if (key === '' || key.length > MAX_KEY_CHARACTERS) throw storageRefuses(`key ${key}`);
  for (const [name, attribute] of Object.entries(value)) {
    const type = schema.attributes.get(name);
    if (type === undefined || !fits(type, attribute)) {
      throw storageRefuses(`attribute ${name} of ${schema.name} is ${type ?? 'not declared'}`);
    }
  }
  if (Buffer.byteLength(JSON.stringify(value)) > MAX_VALUE_BYTES) {
    throw storageRefuses('the value is larger than 240 KB');
  }
}

function fits(type: string, value: unknown): boolean {
  switch (type) {
    case 'any':
      return value !== null;
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= MAX_INTEGER;
    case 'float':
      return typeof value === 'number';
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    default:
      return typeof value === type;
  }
}
