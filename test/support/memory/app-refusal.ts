import { AppError } from '../../../src/app-error';

/** What the adapters throw when the storage refuses a request, whatever its reason. */
export function storageRefuses(reason: string): AppError {
  return new AppError({ code: 'UNAVAILABLE', key: 'storageUnavailable' }, new Error(reason));
}

/** What the adapters throw when Jira refuses a request as a whole. */
export function jiraRefuses(reason: string): AppError {
  return new AppError({ code: 'UNAVAILABLE', key: 'jiraUnavailable' }, new Error(reason));
}
