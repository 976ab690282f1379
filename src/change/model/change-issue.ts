import { contentHash } from '../../signoff/model/content-hash';
import type { ChangeIssue } from '../issue/contract';
import { courtOf } from '../states/contract';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import { isBreachUntold } from './breach';
import type { Change } from './change';
import { hasFollowUp } from './follow-up';
import { changeName } from './plan-effects';

/** What the issue of a request shall say. */
export interface WantedChangeIssue {
  readonly summary: string;
  readonly assignee?: string | undefined;
  /** Hash of what its description says: the register's words, not what people add there. */
  readonly words: string;
}

/**
 * Whether a request has, or shall have, an issue. As long as it is a draft nobody but its requester has been told of
 * it: an issue would send the project unfinished words. Once it was handed in, the issue stays.
 */
export function isForJira({ issue, stays }: Pick<Change, 'issue' | 'stays'>): boolean {
  return issue !== undefined || stays.some(({ state }) => state === 'submitted');
}

/** The issue of a request: what people call it, and who sees to it. */
export function wantedChangeIssue({
  number,
  title,
  ownerAccountId,
  what,
  why,
  doNothing,
}: Change): WantedChangeIssue {
  return {
    summary: `${changeName(number)} ${title}`,
    assignee: ownerAccountId,
    words: contentHash([what, why, doNothing]).slice(0, 16),
  };
}

/** What differs from what the app last left in Jira: all else is left as people have it. */
export function changeIssueDifference(
  issue: ChangeIssue,
  wanted: WantedChangeIssue,
): {
  readonly summary?: string;
  readonly assignee?: string | null;
  readonly isDescribedAnew: boolean;
} {
  return {
    ...(issue.summary === wanted.summary ? {} : { summary: wanted.summary }),
    ...(issue.assignee === wanted.assignee ? {} : { assignee: wanted.assignee ?? null }),
    isDescribedAnew: issue.words !== wanted.words,
  };
}

/** Whether Jira says what the register says, as far as the app knows, and what was approved is done. */
export function isShown(
  change: Pick<
    Change,
    'issue' | 'stays' | 'shownVersion' | 'version' | 'breach' | 'state' | 'effects'
  >,
): boolean {
  if (!isForJira(change)) return true;
  return isWritten(change) && !isBreachUntold(change) && !hasFollowUp(change);
}

/** The same of its issue's fields alone. */
export function isWritten({
  shownVersion,
  version,
}: Pick<Change, 'shownVersion' | 'version'>): boolean {
  return shownVersion === version;
}

/** Whose turn it is and since which day, as people search for it. */
export function waitOf({ state, stays }: Pick<Change, 'state' | 'stays'>): {
  readonly court: 'client' | 'vendor' | 'none';
  readonly waiting?: string;
} {
  const court = courtOf(state);
  const since = stays.at(-1)?.since;
  if (court === undefined || since === undefined) return { court: court ?? 'none' };
  return { court, waiting: formatDay(dayOfTime(since)) };
}
