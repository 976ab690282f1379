import { z } from 'zod';

/** The part of JSON Schema that the payloads of the app use; anything else fails loudly. */
const node = z.strictObject({
  $schema: z.string().optional(),
  type: z.enum(['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  propertyNames: z
    .strictObject({ type: z.literal('string'), enum: z.array(z.string()) })
    .optional(),
  items: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  const: z.string().optional(),
  pattern: z.string().optional(),
  /** Says what the pattern means. */
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  multipleOf: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
});

/** What one kind of value must be. */
export type SchemaNode = z.infer<typeof node>;

/** A value that may be null, or of one of several kinds. */
const oneOf = z.union([
  z.strictObject({ $schema: z.string().optional(), anyOf: z.array(z.unknown()) }),
  z
    .strictObject({ $schema: z.string().optional(), oneOf: z.array(z.unknown()) })
    .transform(({ oneOf: anyOf }) => ({ anyOf })),
]);

/**
 * The kinds that a JSON schema lets a value be: one, mostly.
 * @throws ZodError for a keyword that it does not know, so that a new kind of schema is not half tested.
 */
export function alternativesOf(schema: unknown): readonly SchemaNode[] {
  if (typeof schema !== 'object' || schema === null) return [node.parse(schema)];
  const kinds = read.get(schema) ?? parsed(schema);
  read.set(schema, kinds);
  return kinds;
}

function parsed(schema: object): readonly SchemaNode[] {
  const choice = oneOf.safeParse(schema);
  return choice.success ? choice.data.anyOf.flatMap(alternativesOf) : [node.parse(schema)];
}

/** A payload with many places asks for the same ones over and over. */
const read = new WeakMap<object, readonly SchemaNode[]>();

/** The schema of what stands under a key of an object; undefined for a key that it does not have. */
export function propertyOf(given: SchemaNode, key: string): unknown {
  const { properties = {}, propertyNames, additionalProperties } = given;
  if (propertyNames?.enum.includes(key) === true) return additionalProperties;
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** All keys that an object may have. */
export function keysOf({ properties = {}, propertyNames }: SchemaNode): readonly string[] {
  return propertyNames?.enum ?? Object.keys(properties);
}
