import fc from 'fast-check';
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
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  multipleOf: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
});

/** A value that may be null, or of one of several kinds. */
const oneOf = z.union([
  z.strictObject({ $schema: z.string().optional(), anyOf: z.array(z.unknown()) }),
  z
    .strictObject({ $schema: z.string().optional(), oneOf: z.array(z.unknown()) })
    .transform(({ oneOf: anyOf }) => ({ anyOf })),
]);

/** Lists and texts stay this short: what is long comes as a hostile value. */
const SHORT = 6;

/**
 * Values that fit a JSON schema.
 * @throws ZodError for a keyword that it does not know, so that a new kind of schema is not half tested.
 */
export function fitting(schema: unknown): fc.Arbitrary<unknown> {
  const choice = oneOf.safeParse(schema);
  if (choice.success) return fc.oneof(...choice.data.anyOf.map(fitting));
  const given = node.parse(schema);
  switch (given.type) {
    case 'object':
      return given.propertyNames === undefined ? fixedObject(given) : recordOf(given);
    case 'array':
      return fc.array(fitting(given.items), {
        minLength: given.minItems ?? 0,
        maxLength: Math.min(given.maxItems ?? SHORT, SHORT),
      });
    case 'string':
      return text(given);
    case 'integer':
      return fc.integer({ min: given.minimum ?? -1000, max: given.maximum ?? 1000 });
    case 'number':
      return numberOf(given);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
  }
}

type Node = z.infer<typeof node>;

function numberOf({ minimum, exclusiveMinimum, maximum, multipleOf }: Node): fc.Arbitrary<number> {
  if (multipleOf !== undefined) {
    const steps = (bound: number): number => Math.floor(bound / multipleOf);
    return fc
      .integer({ min: steps(minimum ?? -1000), max: steps(maximum ?? 1000) })
      .map((count) => count * multipleOf);
  }
  const min = exclusiveMinimum ?? minimum;
  return fc.double({
    noNaN: true,
    noDefaultInfinity: true,
    minExcluded: exclusiveMinimum !== undefined,
    ...(min === undefined ? {} : { min }),
    ...(maximum === undefined ? {} : { max: maximum }),
  });
}

function text(given: Node): fc.Arbitrary<string> {
  const { enum: words, const: only, pattern, minLength, maxLength } = given;
  if (only !== undefined) return fc.constant(only);
  if (words !== undefined) return fc.constantFrom(...words);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 40, 40) });
}

function fixedObject({ properties = {}, required = [] }: Node): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties).map(
    ([name, value]): [string, fc.Arbitrary<unknown>] => [name, fitting(value)],
  );
  return fc.record(Object.fromEntries(entries), { requiredKeys: required });
}

function recordOf({ propertyNames, additionalProperties, required = [] }: Node) {
  const names = propertyNames?.enum ?? [];
  const entries = names.map((name): [string, fc.Arbitrary<unknown>] => [
    name,
    fitting(additionalProperties),
  ]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: required });
}
