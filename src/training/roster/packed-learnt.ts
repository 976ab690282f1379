import { MOST_CHAPTERS } from '../chapter/contract';
import { BASE, digitsOf, numberOfDigits } from '../packed-digits';

const PLACES = 2;
/** What two digits cannot say is none: such a certificate asks for a refresh, which is the safe side. */
const MOST_SAID = BASE ** PLACES - 1;

/** Bytes of the longest of these texts, with its quotes and comma. */
export const MOST_LEARNT_BYTES = PLACES * MOST_CHAPTERS + 3;

/** What was learnt as a text: of each chapter by its number two digits, none for one that was not. */
export function packedLearnt(learnt: Readonly<Record<string, number>>): string {
  const last = Object.keys(learnt).reduce((most, number) => Math.max(most, Number(number)), 0);
  const digits = Array.from({ length: Math.min(last, MOST_CHAPTERS) }, (_, index) => {
    const said = (learnt[String(index + 1)] ?? -1) + 1;
    return digitsOf(said > MOST_SAID ? 0 : said, PLACES);
  });
  return digits.join('');
}

/** The same as numbers. */
export function unpackedLearnt(packed: string): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (let at = 0; at < packed.length; at += PLACES) {
    const value = numberOfDigits(packed.slice(at, at + PLACES));
    if (value > 0) numbers[String(at / PLACES + 1)] = value - 1;
  }
  return numbers;
}
