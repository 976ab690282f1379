import type { Emergency } from '../../../../src/training/chapter/contract';

/** In which letters a card is printed, so that it stays on one page. */
export type PrintSize = 'large' | 'medium' | 'small' | 'smallest';

/** Most that a page holds in such letters, in letters as wide as an `n`; the rest is for headings and ends of lines. */
const HELD: readonly (readonly [PrintSize, number])[] = [
  ['large', 1_200],
  ['medium', 3_000],
  ['small', 7_000],
];
/** What a line is counted as that somebody broke himself. */
const LINE = 60;
/** Letters that take the place of two: Chinese, Japanese, Korean, and full-width forms. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

export function printSizeOf(emergency: Emergency): PrintSize {
  const weight = Object.values(emergency)
    .map(
      (text) =>
        text.length + (text.match(WIDE)?.length ?? 0) + (text.split('\n').length - 1) * LINE,
    )
    .reduce((sum, own) => sum + own, 0);
  return HELD.find(([, most]) => weight <= most)?.[0] ?? 'smallest';
}
