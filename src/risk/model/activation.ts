import type { Risk } from './risk';

type Activated = Pick<Risk, 'state' | 'activatedOn'>;

/**
 * Why the day on which a contingency was begun cannot be what it is after a change: there is one only of what has
 * occurred, and not of a day to come.
 * @param before Undefined for a risk that there was not.
 * @param today `YYYY-MM-DD`.
 */
export function activationProblem(
  before: Activated | undefined,
  after: Activated,
  today: string,
): 'activatedBeforeOccurred' | 'dayToCome' | undefined {
  const { activatedOn } = after;
  if (activatedOn === before?.activatedOn) return undefined;
  const isPast = before === undefined && after.state === 'closed';
  const isThere = before?.state === 'occurred' || after.state === 'occurred';
  if (!isThere && !isPast) return 'activatedBeforeOccurred';
  return activatedOn !== undefined && activatedOn > today ? 'dayToCome' : undefined;
}
