import type { CSSProperties } from 'react';

/** Custom properties for an element's style; React takes them, but its type has no place for their names. */
export function cssVariables(
  values: Readonly<Record<`--${string}`, string | number>>,
): CSSProperties {
  return values;
}
