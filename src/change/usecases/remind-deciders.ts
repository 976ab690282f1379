import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime } from '../../plan/model/calendar-day';
import type { NoteParagraph } from '../../ports/issue-notes';
import type { Change } from '../model/change';
import { dueTelling, tellingClaim, type DueTelling } from '../model/reminders';
import { waitedFor } from '../model/waiting-people';
import words from '../notice/reminder-words.json';
import { courtLines, electorateOf } from './change-views';
import type { ChangesState } from './edit-changes';
import { editManyChanges } from './edit-many-changes';

/** People who are mentioned in one comment. */
const MOST_MENTIONED = 20;
/** More than one look can find due of one request: a reminder and the escalation. */
const MOST_TELLINGS = 2;

type Deps = Pick<EngagementDeps, 'records' | 'notes' | 'clock' | 'ids'>;

/**
 * Reminds those who have to decide on requests, and tells the lead, each by one comment on the request's issue. That a
 * worker is at it is stored before; a later look that finds this sign of another one looks for the comment first.
 * @throws AppError when Jira does not answer; the next look finds what was claimed.
 */
export async function remindDeciders(
  deps: Deps,
  engagement: Engagement,
  state: ChangesState,
  changes: readonly Change[],
): Promise<void> {
  const now = deps.clock.now();
  for (const change of changes) {
    if (dueOf(state, change, now) === undefined) continue;
    for (let told = 0; told < MOST_TELLINGS; told += 1) {
      if (!(await tellNext(deps, engagement, change.changeId, now))) break;
    }
  }
}

/** @returns whether something was told, so that there may be more. */
async function tellNext(
  deps: Deps,
  engagement: Engagement,
  changeId: string,
  now: number,
): Promise<boolean> {
  const worker = deps.ids.next();
  let mine: { readonly due: DueTelling; readonly isSecond: boolean } | undefined;
  const { after, state } = await edited(deps, engagement, changeId, (change, before) => {
    const due = dueOf(before, change, now);
    const claim = due && tellingClaim(change, due.what, worker, now);
    mine = due && claim && { due, isSecond: claim.isSecond };
    return claim && { ...change, reminded: claim.claimed };
  });
  if (mine === undefined || after?.issue === undefined) return false;
  const { due, isSecond } = mine;
  const { issueId } = after.issue;
  const reference = `${changeId.slice(0, 8)}-${due.what}`;
  if (!isSecond || !(await deps.notes.hasComment(issueId, reference))) {
    await deps.notes.comment(issueId, noticeOf(state, after, due, reference, now));
  }
  // What Jira refuses, such as a comment on an issue that is locked, is not tried again each hour.
  await edited(deps, engagement, changeId, (change) =>
    change.reminded?.telling?.worker === worker ? { ...change, reminded: due.after } : undefined,
  );
  return true;
}

async function edited(
  deps: Deps,
  engagement: Engagement,
  changeId: string,
  decide: (change: Change, state: ChangesState) => Change | undefined,
): Promise<{ readonly after: Change | undefined; readonly state: ChangesState }> {
  let after: Change | undefined;
  const state = await editManyChanges(deps, engagement, [changeId], (before) => {
    const change = before.changes.get(changeId);
    after = change && decide(change, before);
    return after && { changes: [{ after }] };
  });
  return { after, state };
}

function dueOf(state: ChangesState, change: Change, now: number): DueTelling | undefined {
  return dueTelling(
    change,
    state.head.settings.values.reminders,
    daysAsked(state, change, now),
    electorateOf(state, now).today,
  );
}

/** Working days of the client since it was asked; the day of the question itself costs none. */
function daysAsked(state: ChangesState, { ballot }: Change, now: number): number {
  const { client } = courtLines(state);
  const from = dayOfTime(ballot?.presentedAt ?? now);
  return Math.max(0, client.indexOf(dayOfTime(now)) - client.indexOf(from));
}

function noticeOf(
  state: ChangesState,
  change: Change,
  { kind }: DueTelling,
  reference: string,
  now: number,
): readonly NoteParagraph[] {
  const { people, language } = state.engagement.draft;
  const said = words[language];
  const deciders = mentioned(waitedFor(change, electorateOf(state, now)));
  const days = String(daysAsked(state, change, now));
  const text = said[kind].replace('{{days}}', days);
  const sign: NoteParagraph = [said.reference.replace('{{reference}}', reference)];
  const page: NoteParagraph = [said.all, { globalPage: said.page }];
  return kind === 'reminder'
    ? [[...deciders, text], page, sign]
    : [[...mentioned(people.lead), text], [said.missing, ...deciders], page, sign];
}

function mentioned(accountIds: readonly string[]): NoteParagraph {
  return accountIds
    .slice(0, MOST_MENTIONED)
    .flatMap((mention, index): NoteParagraph => (index === 0 ? [{ mention }] : [' ', { mention }]));
}
