import fc from 'fast-check';
import { alternativesOf, keysOf, propertyOf, type SchemaNode } from './payload-schema';

/** Lists and texts stay this short: what is long comes as a hostile value. */
const SHORT = 6;

/**
 * Values that fit a JSON schema.
 * @throws ZodError for a keyword that it does not know, so that a new kind of schema is not half tested.
 */
export function fitting(schema: unknown): fc.Arbitrary<unknown> {
  const kinds = alternativesOf(schema).map(fittingNode);
  const [only] = kinds;
  return kinds.length === 1 && only !== undefined ? only : fc.oneof(...kinds);
}

function fittingNode(given: SchemaNode): fc.Arbitrary<unknown> {
  switch (given.type) {
    case 'object':
      return objectOf(given);
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

function numberOf({
  minimum,
  exclusiveMinimum,
  maximum,
  multipleOf,
}: SchemaNode): fc.Arbitrary<number> {
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

function text(given: SchemaNode): fc.Arbitrary<string> {
  const { enum: words, const: only, pattern, minLength, maxLength } = given;
  if (only !== undefined) return fc.constant(only);
  if (words !== undefined) return fc.constantFrom(...words);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 40, 40) });
}

function objectOf(given: SchemaNode): fc.Arbitrary<unknown> {
  const entries = keysOf(given).map((key): [string, fc.Arbitrary<unknown>] => [
    key,
    fitting(propertyOf(given, key)),
  ]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: given.required ?? [] });
}
