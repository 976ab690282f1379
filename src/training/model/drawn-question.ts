import { storedBytes } from '../../plan/model/stored-bytes';
import type { Asked, Question } from '../question/contract';
import { wordingOf } from './question-wording';
import { seededNumbers, shuffled } from './seeded-order';

/** Names of choices by where they stand: what a choice is called must not tell whether it is right. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** A question as it stands in an attempt, frozen with what is right; that part never leaves before the end. */
export interface DrawnQuestion {
  readonly questionId: string;
  readonly type: Asked['type'];
  readonly text: string;
  readonly options: readonly { readonly optionId: string; readonly text: string }[];
  readonly key: {
    /** Choices that are right; of an order all, in the right one. */
    readonly chosen?: readonly string[] | undefined;
    readonly isTrue?: boolean | undefined;
    readonly accepted?: readonly string[] | undefined;
  };
  readonly explanation: string;
  /** Which words of the question these are, so that answers to others are not counted with them. */
  readonly wording?: number | undefined;
}

/**
 * Bytes of the questions of one attempt: what is left of a record beside sixty chapters of progress and the longest answers.
 * Twenty questions with the longest choices in Chinese are more than that.
 */
const MOST_DRAWN_BYTES = 150_000;

/**
 * Questions for one attempt: so many of the bank as are wanted, or all, or as a record can hold, in an order that follows
 * from the seed, as do their choices. What is to be put in order never stands in order already.
 */
export function drawn(
  bank: readonly Question[],
  count: number,
  seed: string,
): readonly DrawnQuestion[] {
  const next = seededNumbers(seed);
  const active = bank.filter(({ isRetired }) => !isRetired);
  const questions = shuffled(active, next)
    .slice(0, count)
    .map((question) => drawnQuestion(question, next));
  let bytes = 0;
  return questions.filter((question) => {
    bytes += storedBytes(question);
    return bytes <= MOST_DRAWN_BYTES;
  });
}

function drawnQuestion(question: Question, next: () => number): DrawnQuestion {
  const { questionId, text, asked, explanation } = question;
  const wording = wordingOf(question);
  const frame = { questionId, type: asked.type, text, explanation, wording };
  switch (asked.type) {
    case 'trueFalse':
      return { ...frame, options: [], key: { isTrue: asked.isTrue } };
    case 'short':
      return { ...frame, options: [], key: { accepted: asked.accepted } };
    case 'single':
    case 'multiple': {
      const { options, names } = named(shuffled(asked.options, next));
      return { ...frame, options, key: { chosen: asked.right.flatMap((id) => names(id)).sort() } };
    }
    case 'order': {
      const mixed = shuffled(asked.options, next);
      const isAsItWas = mixed.every((option, at) => option === asked.options[at]);
      const { options, names } = named(
        isAsItWas ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed,
      );
      const key = { chosen: asked.options.flatMap(({ optionId }) => names(optionId)) };
      return { ...frame, options, key };
    }
  }
}

function named(options: readonly { readonly optionId: string; readonly text: string }[]) {
  const places = options.map(({ optionId, text }, at) => ({
    was: optionId,
    name: NAMES[at] ?? '',
    text,
  }));
  return {
    options: places.map(({ name, text }) => ({ optionId: name, text })),
    names: (id: string) => places.flatMap(({ was, name }) => (was === id ? [name] : [])),
  };
}
