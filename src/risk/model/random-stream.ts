/** A source of 32 random bits at a time, as a whole number from 0 to 2³² - 1. */
export type RandomStream = () => number;

/** Draws after which every bit of the seed has reached every bit of the state, as its author recommends. */
const WARM_UP = 15;

/**
 * The same numbers for the same seed and name, and unrelated ones for any other name. Small Fast Counting
 * generator, 32 bits (sfc32 by Chris Doty-Humphrey, public domain, from the PractRand test suite): 128 bits of
 * state, period of at least 2³². Each risk has a stream of its own, so that neither the order of risks nor a
 * risk that comes or goes changes the luck of the others.
 */
export function randomStream(seed: number, name: string): RandomStream {
  let a = mixed(seed ^ hashOf(name, FNV_BASIS));
  let b = mixed(hashOf(name, a));
  let c = mixed(hashOf(name, b ^ seed));
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let draw = 0; draw < WARM_UP; draw += 1) next();
  return next;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over the characters. */
function hashOf(text: string, basis: number): number {
  let hash = basis | 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  return hash;
}

/** The last step of MurmurHash3 (Austin Appleby, public domain): each bit changes half of the others. */
function mixed(value: number): number {
  let mix = value | 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
