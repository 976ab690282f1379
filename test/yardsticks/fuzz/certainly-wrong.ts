import {
  alternativesOf,
  keysOf,
  propertyOf,
  type SchemaNode,
} from '../../support/yardsticks/payload-schema';

type Path = readonly string[];

/** A payload with one place that cannot be right, and what a refusal must call that place. */
export interface Wrong {
  readonly payload: unknown;
  /** Any of these; the empty one is the payload itself, of which there is nothing to name. */
  readonly fields: readonly string[];
  /** For whoever reads a failure. */
  readonly what: string;
}

/** A wrong value of a place, or of a key below it. */
interface WrongValue {
  readonly value: unknown;
  readonly what: string;
  readonly below?: readonly Path[];
}

/** No payload needs more: Forge refuses a call of 500 KB, and a record may hold 240 KB. */
const TOO_LONG = 'x'.repeat(300_000);
const TOO_MANY = 10_000;
/** What no place may be, though its schema tells no limit: somebody forgot it. */
const NEVER: readonly unknown[] = [NaN, 1e308, -1e308, TOO_LONG];
/** Of the right form, and on no calendar. */
const NO_DAYS: readonly unknown[] = ['2026-02-30', '2026-13-01'];
/** Wrong wherever the schema does not ask for this kind of value. */
const KINDS: readonly unknown[] = [null, true, 7, 'a text', []];

/**
 * Payloads that are wrong for certain, made of right ones. A place that a person's payload has must not become another
 * kind of value, whether the schema knows the place or not; limits, lists of words and the keys that must be there are
 * the schema's. Each place of the schema is tried once.
 * @param schema What is known of the payload; a value that it allows on purpose is no wrong one.
 */
export function certainlyWrong(schema: unknown, right: readonly unknown[]): readonly Wrong[] {
  const tried = new Set<string>();
  return right.flatMap((payload) =>
    [...placesOf(payload, alternativesOf(schema))].flatMap((place) => {
      if (tried.has(place.sign)) return [];
      tried.add(place.sign);
      return wrongValues(place).map(({ value, what, below }) => ({
        payload: put(payload, place.path, value),
        fields: (below ?? [[]]).map((key) => [...place.path, ...key].join('.')),
        what,
      }));
    }),
  );
}

interface Place {
  readonly path: Path;
  readonly value: unknown;
  /** What may stand there. */
  readonly kinds: readonly SchemaNode[];
  /** The same for all items of a list, and another one for each kind of item. */
  readonly sign: string;
}

function* placesOf(
  value: unknown,
  kinds: readonly SchemaNode[],
  path: Path = [],
  sign = '',
): Generator<Place> {
  // Of several kinds of an object the one that the value is, if it is one of them.
  const own = kinds.filter((kind) => allows(kind, value));
  const mark = `${sign}|${own.map((kind) => kinds.indexOf(kind)).join()}`;
  yield { path, value, kinds, sign: mark };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const below = own.flatMap((kind) => {
      const schema = Array.isArray(value) ? kind.items : propertyOf(kind, key);
      return schema === undefined ? [] : alternativesOf(schema);
    });
    yield* placesOf(inner, below, [...path, key], `${mark}/${Array.isArray(value) ? '*' : key}`);
  }
}

function wrongValues(place: Place): readonly WrongValue[] {
  const { value, kinds } = place;
  const isLimited = kinds.some(({ maxLength = 0 }) => maxLength >= TOO_LONG.length);
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const never = [...NEVER, ...(isDay ? NO_DAYS : [])].filter(
    (each) => each !== TOO_LONG || !isLimited,
  );
  // Of an object a key is missing instead, which names it.
  const kindsOf = kinds.some(({ type }) => type === 'object') ? KINDS : [...KINDS, {}];
  const others = [...kindsOf, ...kinds.flatMap(beyond)].filter(
    (each) => !kinds.some((kind) => allows(kind, each)),
  );
  return [
    ...[...new Set([...never, ...others])].map((each) => ({ value: each, what: described(each) })),
    ...(Array.isArray(value) ? wrongLists(value, kinds) : wrongKeys(place)),
  ];
}

/** Values just outside of what a place may be. */
function beyond(kind: SchemaNode): readonly unknown[] {
  const { type, minimum, maximum, minLength, maxLength } = kind;
  if (type === 'string') {
    const short = minLength === undefined ? [] : ['x'.repeat(minLength - 1)];
    const long = maxLength === undefined ? [] : ['x'.repeat(maxLength + 1)];
    return ['', 'no such word', '\u0000', ...short, ...long];
  }
  if (type !== 'integer' && type !== 'number') return [];
  return [
    1.5,
    -1,
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum + 1]),
  ];
}

function wrongLists(
  value: readonly unknown[],
  kinds: readonly SchemaNode[],
): readonly WrongValue[] {
  const [first] = value;
  if (first === undefined) return [];
  const most = Math.max(...kinds.map(({ maxItems }) => maxItems ?? TOO_MANY));
  const length = Math.min(most, TOO_MANY) + 1;
  return [{ value: Array.from({ length }, () => first), what: `${length} of it` }];
}

function wrongKeys({ value, kinds }: Place): readonly WrongValue[] {
  if (typeof value !== 'object' || value === null) return [];
  const extra = { value: { ...value, extra: 'x' }, what: 'a key too many', below: [['extra']] };
  const own = kinds.filter((kind) => allows(kind, value));
  // What could be one kind of object or another may lack a key of either.
  const others = kinds
    .flatMap(({ required = [] }) => required)
    .filter((key) => !Object.hasOwn(value, key));
  const missing = Object.keys(value)
    .map((key) => ({
      value: Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)),
      what: 'missing',
      below: [key, ...others].map((each) => [each]),
    }))
    .filter((each) => !own.some((kind) => allows(kind, each.value)));
  return [extra, ...missing];
}

/** Whether a kind says that a value may be there, by what it says of the value itself; a limit that is not told is none. */
function allows(kind: SchemaNode, value: unknown): boolean {
  switch (kind.type) {
    case 'object':
      return isObject(value) && allowsKeys(kind, value);
    case 'array':
      return Array.isArray(value) && value.length >= (kind.minItems ?? 0);
    case 'string':
      return typeof value === 'string' && allowsText(kind, value);
    case 'integer':
      return Number.isInteger(value) && allowsNumber(kind, Number(value));
    case 'number':
      return typeof value === 'number' && allowsNumber(kind, value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Kinds of an object differ in their keys, or in a word that says which one it is. */
function allowsKeys(kind: SchemaNode, value: Readonly<Record<string, unknown>>): boolean {
  const keys = keysOf(kind);
  return (
    (kind.required ?? []).every((key) => Object.hasOwn(value, key)) &&
    Object.keys(value).every((key) => keys.includes(key)) &&
    Object.entries(value).every(([key, inner]) =>
      alternativesOf(propertyOf(kind, key)).some(
        ({ const: only }) => only === undefined || only === inner,
      ),
    )
  );
}

function allowsText(kind: SchemaNode, value: string): boolean {
  const { const: only, enum: words, pattern, minLength = 0, maxLength = Infinity } = kind;
  if (only !== undefined) return value === only;
  if (words !== undefined) return words.includes(value);
  const isLike = pattern === undefined || new RegExp(pattern).test(value);
  return isLike && value.length >= minLength && value.length <= maxLength;
}

function allowsNumber(kind: SchemaNode, value: number): boolean {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    multipleOf,
  } = kind;
  const isStep = multipleOf === undefined || Number.isInteger(value / multipleOf);
  return isStep && value >= minimum && value <= maximum && value > exclusiveMinimum;
}

function described(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length > 40
    ? `a text of ${value.length}`
    : JSON.stringify(value);
}

function put(value: unknown, [key, ...rest]: Path, given: unknown): unknown {
  if (key === undefined) return given;
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) =>
      String(index) === key ? put(each, rest, given) : each,
    );
  }
  if (!isObject(value)) return value;
  return { ...value, [key]: put(value[key], rest, given) };
}
