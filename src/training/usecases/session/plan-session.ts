import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { rosterPartOf } from '../../model/readiness';
import { isSamePlan, plannedSession } from '../../model/session/session';
import type { TrainingHead } from '../../model/training-head';
import { rosterReference } from '../../people-records';
import {
  MOST_SESSIONS,
  type SessionDraft,
  type SessionFacts,
  type SessionView,
} from '../../session/contract';
import { rosterIn } from '../read-people';
import { editSession, type SessionState } from './edit-session';
import { sessionChangedMeanwhile } from './session-errors';
import { sessionView } from './session-view';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'people'>;

/**
 * Plans a session, a new one or one that somebody saw; who is invited finds it among what waits for him. The same, sent
 * again by the same person because no answer came, is answered as the first time.
 * @throws AppError INVALID naming the field; CONFLICT with who and when where somebody changed it since; GONE for one
 *   that was called off; LIMIT for one too many.
 */
export async function planSession(
  deps: Deps,
  access: RecordAccess<Engagement>,
  draft: SessionDraft,
): Promise<SessionView> {
  const { engagement, caller } = access;
  const { invited, capacity, trainer } = draft;
  const twice = invited.findIndex((id, index) => invited.indexOf(id) !== index);
  if (twice >= 0) throw invalid(`session.invited.${String(twice)}`, 'entryTwice');
  if (invited.length > capacity) throw invalid('session.invited', 'moreThanSeats', { capacity });
  const [known, learning] = await Promise.all([
    deps.people.known([trainer]),
    learnersAmong(deps, engagement.id, invited),
  ]);
  if (!known.has(trainer)) throw invalid('session.trainer', 'accountUnknown');
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const stored = await editSession(deps, engagement, draft.sessionId, (state) => {
    const { session: before, feedback } = state;
    if ((before?.planVersion ?? 0) !== draft.version) {
      if (before !== undefined && isDone(before, draft, caller.accountId)) {
        return { session: before, feedback };
      }
      throw changedMeanwhile(before);
    }
    if (before?.state === 'cancelled') {
      throw new AppError({ code: 'GONE', key: 'sessionCancelled' });
    }
    checkChapters(state.head, draft);
    checkLearn(before, draft, learning);
    checkMarks(before, draft);
    checkAnswered(state, draft);
    const number = before?.number ?? nextNumber(state.parts.flatMap(({ rows }) => rows));
    const session = plannedSession(before, draft, { engagementId: engagement.id, number, changed });
    return { session, feedback };
  });
  return sessionView(access, stored, deps.clock.now());
}

/** Those of the accounts that learn here; one call, whatever their number. */
async function learnersAmong(
  { records }: Pick<Deps, 'records'>,
  engagementId: string,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const parts = [...new Set(accountIds.map(rosterPartOf))];
  const found = await records.getMany(parts.map((part) => rosterReference(engagementId, part)));
  const rows = parts.flatMap((part) => {
    const { entity, key } = rosterReference(engagementId, part);
    return rosterIn(found.get(`${entity}/${key}`), engagementId, part).rows;
  });
  return new Set(rows.flatMap(({ accountId, tracks }) => (tracks.length === 0 ? [] : [accountId])));
}

/** @throws AppError INVALID for a chapter that there is not. */
function checkChapters({ chapters }: TrainingHead, { chapterIds }: SessionDraft): void {
  const known = new Set(chapters.map(({ chapterId }) => chapterId));
  const unknown = chapterIds.findIndex((chapterId) => !known.has(chapterId));
  if (unknown >= 0) throw invalid(`session.chapterIds.${String(unknown)}`, 'chapterUnknown');
}

/** @throws AppError INVALID for somebody new who does not learn here; whoever was invited before he left stays as he was. */
function checkLearn(
  before: SessionFacts | undefined,
  { invited }: SessionDraft,
  learning: ReadonlySet<string>,
): void {
  const known = new Set(before?.invited);
  const stranger = invited.findIndex((id) => !learning.has(id) && !known.has(id));
  if (stranger >= 0) throw invalid(`session.invited.${String(stranger)}`, 'notOnRoster');
}

/** @throws AppError INVALID for another time of a session of which somebody has said what he thinks: its form ends with it. */
function checkAnswered(
  { session, feedback }: Pick<SessionState, 'session' | 'feedback'>,
  { startsAt, minutes }: SessionDraft,
): void {
  if (session === undefined || feedback.answered.length === 0) return;
  if (session.startsAt !== startsAt || session.minutes !== minutes) {
    throw invalid('session.startsAt', 'sessionAnswered');
  }
}

/** @throws AppError INVALID where somebody is invited no more of whom it is said that he came, or did not. */
function checkMarks(before: SessionFacts | undefined, { invited }: SessionDraft): void {
  const marked = Object.keys(before?.attendance.marks ?? {});
  if (marked.some((accountId) => !invited.includes(accountId))) {
    throw invalid('session.invited', 'alreadyMarked');
  }
}

function nextNumber(rows: readonly { readonly number: number }[]): number {
  const last = Math.max(0, ...rows.map(({ number }) => number));
  if (last < MOST_SESSIONS) return last + 1;
  throw new AppError({ code: 'LIMIT', key: 'tooManySessions', params: { most: MOST_SESSIONS } });
}

function isDone(known: SessionFacts, draft: SessionDraft, accountId: string): boolean {
  return (
    known.planVersion === draft.version + 1 &&
    known.changed.accountId === accountId &&
    isSamePlan(known, draft)
  );
}

function changedMeanwhile(session: SessionFacts | undefined): AppError {
  return session === undefined
    ? new AppError({ code: 'NOT_FOUND', key: 'sessionUnknown' })
    : sessionChangedMeanwhile(session, session.changed);
}
