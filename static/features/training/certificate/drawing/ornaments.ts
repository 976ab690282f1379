const STEPS = 360;

/** A rectangle as a path. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${of(x)} ${of(y)}h${of(width)}v${of(height)}h${of(-width)}Z`;
}

/** A closed wave around a point, as on banknotes; how it winds follows from its numbers. */
export function rosette(
  [x, y]: readonly [number, number],
  { radius, depth, waves, turn = 0 }: Wave,
): string {
  const points = Array.from({ length: STEPS }, (_, step) => {
    const angle = (2 * Math.PI * step) / STEPS;
    const reach = radius + depth * Math.cos(waves * angle + turn);
    return `${of(x + reach * Math.cos(angle))} ${of(y + reach * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

interface Wave {
  readonly radius: number;
  readonly depth: number;
  readonly waves: number;
  /** Where the wave begins, in radians. */
  readonly turn?: number;
}

/** Two decimals: more says nothing and is written thousands of times. */
function of(value: number): string {
  return String(Math.round(value * 100) / 100);
}
