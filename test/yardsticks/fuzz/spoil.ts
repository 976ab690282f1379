import fc from 'fast-check';
import { hostileValue } from './hostile-values';

interface Spoil {
  readonly where: number;
  readonly what: unknown;
  readonly how: 'replaced' | 'extra' | 'near';
}

/**
 * Payloads that fit, in which one or more places were replaced by hostile values, got a key too many, or say nearly
 * what they said: a schema lets the last pass, so the rules behind it have to refuse it.
 */
export function spoilt(fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const spoil: fc.Arbitrary<Spoil> = fc.record({
    where: fc.nat(),
    what: hostileValue,
    how: fc.constantFrom('replaced', 'extra', 'near'),
  });
  return fc
    .tuple(fitting, fc.array(spoil, { minLength: 1, maxLength: 3 }))
    .map(([value, spoils]) => {
      // Places of the value as it was: a hostile one may be too deep to be walked.
      const paths = pathsOf(value);
      return spoils.reduce<unknown>(
        (current, each) => withValue(current, paths[each.where % paths.length] ?? [], each),
        value,
      );
    });
}

/** All places of a value, the value itself first. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

function withValue(value: unknown, [key, ...rest]: readonly string[], spoil: Spoil): unknown {
  if (key === undefined) return spoiltValue(value, spoil);
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) =>
      String(index) === key ? withValue(each, rest, spoil) : each,
    );
  }
  // An earlier spoil took this place away.
  if (typeof value !== 'object' || value === null) return value;
  const below = Object.entries(value).map(([name, each]): [string, unknown] => [
    name,
    name === key ? withValue(each, rest, spoil) : each,
  ]);
  return Object.fromEntries(below);
}

function spoiltValue(value: unknown, { what, how }: Spoil): unknown {
  if (how === 'near') return nearTo(value);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return how === 'extra' && isObject ? { ...value, extra: what } : what;
}

/** What its schema is likely to let pass, and what stands for something else or for nothing. */
function nearTo(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  // The same twice, where there is anything.
  if (Array.isArray(value)) return [...value, ...value.slice(0, 1)];
  return value;
}
