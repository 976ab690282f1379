import { AppError } from '../../app-error';
import type { CaseFacts } from '../case/contract';

/** The case that was asked for. @throws AppError NOT_FOUND when there is none. */
export function knownCase(testCase: CaseFacts | undefined): CaseFacts {
  if (testCase === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'caseUnknown' });
  return testCase;
}

/** CONFLICT: somebody was quicker. */
export function caseChangedMeanwhile({ title, changed: { accountId, at } }: CaseFacts): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'caseChangedMeanwhile',
    params: { item: title, accountId, at },
  });
}
