/** Digits of a number to the base 64: one byte each, in JSON as well. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

export const BASE = DIGITS.length;

/** A whole number from 0, below `BASE` to the power of `places`, in so many digits. */
export function digitsOf(value: number, places: number): string {
  let rest = value;
  let digits = '';
  for (let place = 0; place < places; place += 1) {
    digits = DIGITS.charAt(rest % BASE) + digits;
    rest = Math.floor(rest / BASE);
  }
  return digits;
}

export function numberOfDigits(digits: string): number {
  let value = 0;
  for (const digit of digits) value = BASE * value + DIGITS.indexOf(digit);
  return value;
}
