import type { Question, QuestionDraft } from '../question/contract';

/** The version with which a question got the words that it has. */
export function wordingOf({ wording }: Pick<Question, 'wording'>): number {
  return wording ?? 1;
}

/** The same after an edit: an explanation that is put better, or retiring it, asks nothing else. */
export function wordingAfter(before: Question | undefined, draft: QuestionDraft): number {
  if (before === undefined) return 1;
  const words = ({ text, asked }: QuestionDraft) => JSON.stringify([text, asked]);
  return words(before) === words(draft) ? wordingOf(before) : draft.version + 1;
}
