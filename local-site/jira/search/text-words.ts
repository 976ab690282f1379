const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const IDEOGRAPH = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/**
 * The words of a text as the index keeps them: lower case, each between spaces. Ideographs are words
 * of their own. Unlike Jira's, the index does not reduce English words to their stem.
 */
export function indexedWords(text: string): string {
  const words = wordsOf(text);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

export function wordsOf(text: string): readonly string[] {
  const spaced = text.normalize('NFKC').toLowerCase().replaceAll(IDEOGRAPH, ' $1 ');
  return spaced.match(WORD) ?? [];
}
