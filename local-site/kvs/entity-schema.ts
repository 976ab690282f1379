import { z } from 'zod';
import { STORAGE_LIMITS } from './limits';

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  /** One attribute; `key` itself for the index that every entity has. */
  readonly range: string;
}

/** A custom entity as manifest.yml declares it. */
export interface EntitySchema {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: ReadonlyMap<string, EntityIndex>;
}

/** The index that every entity has without declaring it. */
export const KEY_INDEX = 'by-key';

const entityName = z
  .string()
  .min(STORAGE_LIMITS.ENTITY_NAME_MIN_CHARACTERS)
  .max(STORAGE_LIMITS.ENTITY_NAME_MAX_CHARACTERS)
  .regex(/^(?![_.-])(?!.*\.{2})[a-z0-9:\-_.]*(?<!\.)$/);
const attributeName = z
  .string()
  .max(STORAGE_LIMITS.ATTRIBUTE_NAME_CHARACTERS)
  .regex(/^[_A-Za-z][_0-9A-Za-z]*$/);
const indexName = z
  .string()
  .min(STORAGE_LIMITS.INDEX_NAME_MIN_CHARACTERS)
  .max(STORAGE_LIMITS.INDEX_NAME_MAX_CHARACTERS)
  .regex(/^(?!\.)(?!.*\.{2})[a-zA-Z0-9:\-_.]+(?<!\.)$/);

const entityShape = z.strictObject({
  name: entityName,
  attributes: z.record(
    attributeName,
    z.strictObject({ type: z.enum(['string', 'integer', 'float', 'boolean', 'any']) }),
  ),
  indexes: z
    .array(
      z.union([
        attributeName,
        z.strictObject({
          name: indexName,
          range: z.array(attributeName).length(1),
          partition: z.array(attributeName).min(1).optional(),
        }),
      ]),
    )
    .max(STORAGE_LIMITS.ENTITY_INDEXES)
    .default([]),
});

const manifestShape = z.looseObject({
  app: z.looseObject({
    storage: z
      .looseObject({ entities: z.array(entityShape).max(STORAGE_LIMITS.ENTITIES).default([]) })
      .optional(),
  }),
});

/**
 * The custom entities of a parsed manifest.yml, by name.
 * @throws Error naming the entity that breaks a rule of
 * {@link https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/}.
 */
export function readEntitySchemas(manifest: unknown): ReadonlyMap<string, EntitySchema> {
  const parsed = manifestShape.safeParse(manifest);
  if (!parsed.success) throw new Error(`manifest.yml: ${z.prettifyError(parsed.error)}`);
  const schemas = new Map<string, EntitySchema>();
  for (const entity of parsed.data.app.storage?.entities ?? []) {
    if (schemas.has(entity.name)) throw new Error(`manifest.yml: entity ${entity.name} twice`);
    schemas.set(entity.name, toSchema(entity));
  }
  return schemas;
}

function toSchema(entity: z.infer<typeof entityShape>): EntitySchema {
  const attributes = new Map<string, AttributeType>(
    Object.entries(entity.attributes).map(([name, { type }]) => [name, type]),
  );
  if (attributes.size > STORAGE_LIMITS.ENTITY_ATTRIBUTES) {
    throw new Error(`manifest.yml: entity ${entity.name} has more than 50 attributes`);
  }
  const indexes = new Map<string, EntityIndex>();
  for (const declared of entity.indexes) {
    const index = toIndex(declared);
    if (index.name === KEY_INDEX || indexes.has(index.name)) {
      throw new Error(
        `manifest.yml: index ${index.name} of ${entity.name} is reserved or there twice`,
      );
    }
    for (const attribute of [...index.partition, index.range]) {
      const type = attributes.get(attribute);
      if (type === undefined || type === 'any') {
        throw new Error(
          `manifest.yml: index ${index.name} of ${entity.name} needs a typed attribute ${attribute}`,
        );
      }
    }
    indexes.set(index.name, index);
  }
  return { name: entity.name, attributes, indexes };
}

function toIndex(declared: z.infer<typeof entityShape>['indexes'][number]): EntityIndex {
  if (typeof declared === 'string') return { name: declared, partition: [], range: declared };
  const [range = ''] = declared.range;
  return { name: declared.name, partition: declared.partition ?? [], range };
}
