import { AppError } from '../../app-error';
import type { Decision } from '../decision/contract';
import type { Change } from '../model/change';

export function forbidden(key = 'forbidden'): AppError {
  return new AppError({ code: 'FORBIDDEN', key });
}

/** The request that was asked for. @throws AppError NOT_FOUND when there is none. */
export function known(change: Change | undefined): Change {
  if (change === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'changeUnknown' });
  return change;
}

/** CONFLICT: somebody was quicker. */
export function changedMeanwhile({ title, changed: { accountId, at } }: Change): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'changeChangedMeanwhile',
    params: { item: title, accountId, at },
  });
}

/** CONFLICT: it is decided, and by whom. */
export function decidedMeanwhile({ votes, decidedAt }: Decision): AppError {
  const accountId = votes.at(-1)?.by ?? '';
  return new AppError({
    code: 'CONFLICT',
    key: 'changeDecidedMeanwhile',
    params: { accountId, at: decidedAt },
  });
}

/** CONFLICT: what was decided on is not what he saw. */
export function contentChanged({ changed: { accountId, at } }: Pick<Change, 'changed'>): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'changeContentChanged',
    params: { accountId, at },
  });
}
