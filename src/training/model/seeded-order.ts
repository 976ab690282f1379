const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number of 32 bits that follows from a text (FNV-1a). */
export function numberOfText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return hash >>> 0;
}

/** Numbers from 0 up to, but without, 1 that follow from a seed; the same seed gives the same ones (mulberry32). */
export function seededNumbers(seed: string): () => number {
  let state = numberOfText(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same things in an order that follows from the numbers: each order is as likely as any other. */
export function shuffled<T>(things: readonly T[], next: () => number): readonly T[] {
  const left = [...things];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(next() * left.length), 1));
  return order;
}
