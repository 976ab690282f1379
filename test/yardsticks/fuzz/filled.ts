import fc from 'fast-check';
import {
  alternativesOf,
  keysOf,
  propertyOf,
  type SchemaNode,
} from '../../support/yardsticks/payload-schema';

/**
 * Values that fit a JSON schema and have, between them, every key that it knows and every kind that a place may be:
 * what a payload of a person leaves out is tried as well.
 */
export function filled(schema: unknown): readonly unknown[] {
  return alternativesOf(schema).flatMap(filledKinds);
}

function filledKinds(given: SchemaNode): readonly unknown[] {
  const { minimum, exclusiveMinimum, minItems = 1 } = given;
  switch (given.type) {
    case 'object':
      return filledObjects(given);
    case 'array':
      return filled(given.items).map((item) => Array.from({ length: minItems || 1 }, () => item));
    case 'string':
      return [filledText(given)];
    case 'integer':
    case 'number':
      return [Math.max(minimum ?? exclusiveMinimum ?? 1, 1)];
    case 'boolean':
      return [true];
    case 'null':
      return [null];
  }
}

/** As many as the most that one of its keys can be; the others begin again. */
function filledObjects(given: SchemaNode): readonly unknown[] {
  const columns = keysOf(given).map((key) => [key, filled(propertyOf(given, key))] as const);
  const most = Math.max(1, ...columns.map(([, kinds]) => kinds.length));
  return Array.from({ length: most }, (_, row) =>
    Object.fromEntries(columns.map(([key, kinds]) => [key, kinds[row % kinds.length]])),
  );
}

function filledText({ const: only, enum: words, pattern, minLength = 1 }: SchemaNode): string {
  if (only !== undefined) return only;
  if (words !== undefined) return words[0] ?? '';
  return pattern === undefined ? 'x'.repeat(minLength || 1) : textLike(pattern);
}

const known = new Map<string, string>();

/** There are few patterns, and making a text for one is dear. */
function textLike(pattern: string): string {
  const made =
    known.get(pattern) ??
    fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0] ??
    '';
  known.set(pattern, made);
  return made;
}
