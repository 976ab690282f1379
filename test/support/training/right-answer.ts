import type { GivenAnswer } from '../../../src/training/attempt/contract';
import type { DrawnQuestion } from '../../../src/training/model/drawn-question';

/** What would be right, as somebody gives it. */
export function rightAnswer({ questionId, key }: DrawnQuestion): GivenAnswer {
  const { chosen, isTrue, accepted } = key;
  return {
    questionId,
    ...(chosen === undefined ? {} : { chosen: [...chosen] }),
    ...(isTrue === undefined ? {} : { isTrue }),
    ...(accepted === undefined ? {} : { text: accepted[0] ?? '' }),
  };
}
