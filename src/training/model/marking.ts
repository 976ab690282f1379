import type { GivenAnswer } from '../attempt/contract';
import type { DrawnQuestion } from './drawn-question';

/** Whether an answer is right; what was not answered is not. */
export function isRight({ type, key }: DrawnQuestion, given: GivenAnswer | undefined): boolean {
  if (given === undefined) return false;
  switch (type) {
    case 'trueFalse':
      return given.isTrue !== undefined && given.isTrue === key.isTrue;
    case 'short': {
      const said = plain(given.text ?? '');
      return said !== '' && (key.accepted ?? []).some((words) => plain(words) === said);
    }
    case 'order':
      return sameList(given.chosen ?? [], key.chosen ?? []);
    case 'single':
    case 'multiple':
      return sameList([...(given.chosen ?? [])].sort(), [...(key.chosen ?? [])].sort());
  }
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** A text without what people write differently and mean the same: case, width of characters, spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Per cent of right answers, rounded down: 79.9 does not pass where 80 is asked for. */
export function scoreOf(
  questions: readonly DrawnQuestion[],
  answers: readonly GivenAnswer[],
): number {
  const right = questions.filter((question) =>
    isRight(
      question,
      answers.find(({ questionId }) => questionId === question.questionId),
    ),
  );
  return questions.length === 0 ? 0 : Math.floor((100 * right.length) / questions.length);
}
