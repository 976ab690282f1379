import { AppError, invalid } from '../../app-error';
import type { Answering, Attempt } from '../model/attempt';

/** NOT_FOUND: the caller has no such attempt; whether somebody else has, he is not told. */
export function unknownAttempt(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'quizAttemptUnknown' });
}

/** Why answers were not taken. */
export function answeringRefused(
  answering: Exclude<Answering, { kind: 'saved' | 'known' }>,
  { startedAt }: Attempt,
  accountId: string,
): AppError {
  switch (answering.kind) {
    case 'over':
      return new AppError({ code: 'GONE', key: 'attemptOver' });
    case 'unknownQuestion':
      return invalid(`answers.${String(answering.index)}`, 'answerDoesNotFit');
    case 'conflict':
      return new AppError({
        code: 'CONFLICT',
        key: 'attemptAnsweredElsewhere',
        params: { accountId, at: startedAt },
      });
  }
}
