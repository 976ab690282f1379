import { AppError } from '../../app-error';
import type { Requirement } from '../model/requirement';
import { requirementName } from '../requirement/contract';

/** The requirement that was asked for. @throws AppError NOT_FOUND when there is none. */
export function known(requirement: Requirement | undefined): Requirement {
  if (requirement === undefined)
    throw new AppError({ code: 'NOT_FOUND', key: 'requirementUnknown' });
  return requirement;
}

/** CONFLICT: somebody was quicker. */
export function changedMeanwhile({
  number,
  changed: { accountId, at },
}: Pick<Requirement, 'number' | 'changed'>): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'requirementChangedMeanwhile',
    params: { item: requirementName(number), accountId, at },
  });
}
