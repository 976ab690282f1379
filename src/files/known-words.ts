/**
 * Words that files use, in English and Chinese; the first one is what is written where no label is given.
 * They are part of the format like the columns themselves, not texts of a screen.
 */
export type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** Letters, digits and the per cent sign of a word, so that `Start-Date` and `start date` are the same. */
export function normalWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');
}

/** The key that one of its words stands for. */
export function keyOfWord<Key extends string>(words: Words<Key>, word: string): Key | undefined {
  const normal = normalWord(word);
  for (const key in words) {
    if (normalWord(key) === normal || words[key].some((one) => normalWord(one) === normal)) {
      return key;
    }
  }
  return undefined;
}
