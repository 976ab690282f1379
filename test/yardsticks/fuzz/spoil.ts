import fc from 'fast-check';
import { hostileValue } from './hostile-values';

/** Payloads that fit, in which one or more places were replaced by hostile values or got a key too many. */
export function spoilt(fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const spoil = fc.record({ where: fc.nat(), what: hostileValue, asExtra: fc.boolean() });
  return fc
    .tuple(fitting, fc.array(spoil, { minLength: 1, maxLength: 3 }))
    .map(([value, spoils]) => {
      // Places of the value as it was: a hostile one may be too deep to be walked.
      const paths = pathsOf(value);
      return spoils.reduce<unknown>(
        (current, { where, what, asExtra }) =>
          withValue(current, paths[where % paths.length] ?? [], what, asExtra),
        value,
      );
    });
}

/** All places of a value, the value itself first. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

function withValue(
  value: unknown,
  [key, ...rest]: readonly string[],
  what: unknown,
  asExtra: boolean,
): unknown {
  if (key === undefined) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return asExtra && isObject ? { ...value, extra: what } : what;
  }
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) =>
      String(index) === key ? withValue(each, rest, what, asExtra) : each,
    );
  }
  // An earlier spoil took this place away.
  if (typeof value !== 'object' || value === null) return value;
  const below = Object.entries(value).map(([name, each]): [string, unknown] => [
    name,
    name === key ? withValue(each, rest, what, asExtra) : each,
  ]);
  return Object.fromEntries(below);
}
