import type { ScorePair } from '../model/effect/gain-tally';
import { BASE, digitsOf, numberOfDigits } from '../packed-digits';

/** One more than the highest score. */
const SCORES = 101;
const PLACES_OF_SCORES = 3;
const PLACES_OF_MOMENT = 5;
const PLACES = PLACES_OF_SCORES + PLACES_OF_MOMENT;
/** Moments are counted from 2020 on, in seconds: five digits last until 2054, and later ones are all the last of them. */
const BEGINNING = 1_577_836_800;
const LAST = BASE ** PLACES_OF_MOMENT - 1;

/** Pairs of scores as a text, eight bytes each. */
export function packedPairs(pairs: readonly ScorePair[]): string {
  return pairs
    .map(({ first, passing, at }) => {
      const moment = Math.min(LAST, Math.max(0, at - BEGINNING));
      return (
        digitsOf(first * SCORES + passing, PLACES_OF_SCORES) + digitsOf(moment, PLACES_OF_MOMENT)
      );
    })
    .join('');
}

export function unpackedPairs(packed: string): readonly ScorePair[] {
  return Array.from({ length: packed.length / PLACES }, (_, index) => {
    const digits = packed.slice(index * PLACES, (index + 1) * PLACES);
    const scores = numberOfDigits(digits.slice(0, PLACES_OF_SCORES));
    return {
      first: Math.floor(scores / SCORES),
      passing: scores % SCORES,
      at: BEGINNING + numberOfDigits(digits.slice(PLACES_OF_SCORES)),
    };
  });
}
