import { MOST_CHAPTERS } from '../chapter/contract';

/** Digits of a number to the base 64. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const BASE = DIGITS.length;
/** What two digits cannot say is none: such a certificate asks for a refresh, which is the safe side. */
const MOST_SAID = BASE * BASE - 1;

/** Bytes of the longest of these texts, with its quotes and comma. */
export const MOST_LEARNT_BYTES = 2 * MOST_CHAPTERS + 3;

/** What was learnt as a text: of each chapter by its number two digits, none for one that was not. */
export function packedLearnt(learnt: Readonly<Record<string, number>>): string {
  const last = Object.keys(learnt).reduce((most, number) => Math.max(most, Number(number)), 0);
  const digits = Array.from({ length: Math.min(last, MOST_CHAPTERS) }, (_, index) => {
    const said = (learnt[String(index + 1)] ?? -1) + 1;
    const value = said > MOST_SAID ? 0 : said;
    return `${DIGITS.charAt(Math.floor(value / BASE))}${DIGITS.charAt(value % BASE)}`;
  });
  return digits.join('');
}

/** The same as numbers. */
export function unpackedLearnt(packed: string): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (let at = 0; at < packed.length; at += 2) {
    const value = BASE * DIGITS.indexOf(packed.charAt(at)) + DIGITS.indexOf(packed.charAt(at + 1));
    if (value > 0) numbers[String(at / 2 + 1)] = value - 1;
  }
  return numbers;
}
