import type { Asked } from '../question/contract';

/** What is wrong with a question, by its place and key under `errors.`; undefined when nothing is. */
export function questionProblem(asked: Asked): { field: string; key: string } | undefined {
  if (!('options' in asked)) return undefined;
  const ids = asked.options.map(({ optionId }) => optionId);
  const texts = asked.options.map(({ text }) => text.trim());
  if (new Set(ids).size < ids.length || new Set(texts).size < texts.length) {
    return { field: 'asked.options', key: 'optionTwice' };
  }
  if (!('right' in asked)) return undefined;
  const isKnown = asked.right.every((id) => ids.includes(id));
  return isKnown && new Set(asked.right).size === asked.right.length
    ? undefined
    : { field: 'asked.right', key: 'rightOptionUnknown' };
}
