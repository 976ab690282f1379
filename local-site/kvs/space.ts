import type { EntitySchema } from './entity-schema';
import { badRequest } from './storage-failure';

/** Where a key lives: the same key in two spaces names two values. */
export interface Space {
  /** Name of the space in the database. */
  readonly id: string;
  /** Set for a custom entity. */
  readonly schema?: EntitySchema;
  readonly isSecret: boolean;
}

export const PLAIN_SPACE: Space = { id: 'kvs', isSecret: false };
export const SECRET_SPACE: Space = { id: 'secret', isSecret: true };

/** @throws StorageFailure for an entity that manifest.yml does not declare. */
export function spaceOf(
  schemas: ReadonlyMap<string, EntitySchema>,
  entityName: string | undefined,
): Space {
  if (entityName === undefined) return PLAIN_SPACE;
  const schema = schemas.get(entityName);
  if (schema) return { id: `entity:${entityName}`, schema, isSecret: false };
  throw badRequest('INVALID_ENTITY_TYPE', `Entity ${entityName} is not declared in manifest.yml.`);
}
