import { failureDetail } from '../call-failure';
import { usePeople } from './use-people';

/** Name of whom a failure speaks of, e.g. of him who was quicker; undefined when it speaks of nobody. */
export function usePersonOf(failure: unknown): string | undefined {
  const account = failureDetail(failure).params?.accountId;
  const accountId = typeof account === 'string' ? account : undefined;
  const people = usePeople([accountId]);
  return accountId === undefined ? undefined : people.name(accountId);
}
