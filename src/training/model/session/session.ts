import type {
  AttendanceMark,
  SessionDraft,
  SessionFacts,
  SessionNews,
  SessionRow,
} from '../../session/contract';
import type { FeedbackSums } from '../../feedback/contract';

const MS_PER_MINUTE = 60_000;

/** When a session is over, in ms. */
export function endOf({ startsAt, minutes }: Pick<SessionDraft, 'startsAt' | 'minutes'>): number {
  return startsAt + minutes * MS_PER_MINUTE;
}

/** A session as it becomes by an edit of its plan. */
export function plannedSession(
  before: SessionFacts | undefined,
  { version: _seen, ...fields }: SessionDraft,
  frame: Pick<SessionFacts, 'engagementId' | 'number' | 'changed'>,
): SessionFacts {
  if (before === undefined) {
    return {
      ...{ ...fields, ...frame, version: 1, planVersion: 1, state: 'planned' },
      attendance: { version: 0, marks: {} },
    };
  }
  const news = newsOf(before, fields, frame.changed.at);
  return {
    ...before,
    ...fields,
    ...(news === undefined ? {} : { news }),
    version: before.version + 1,
    planVersion: before.planVersion + 1,
    changed: frame.changed,
  };
}

/** What those who were invited have to know: another time, or another place; words and material they find there. */
function newsOf(
  before: SessionFacts,
  after: Omit<SessionDraft, 'version'>,
  at: number,
): SessionNews | undefined {
  if (before.startsAt !== after.startsAt || before.minutes !== after.minutes) {
    return { kind: 'moved', at };
  }
  return before.place === after.place && before.link === after.link
    ? undefined
    : { kind: 'changed', at };
}

/** The same, called off for good. */
export function cancelledSession(
  before: SessionFacts,
  reason: string,
  changed: SessionFacts['changed'],
): SessionFacts {
  return {
    ...before,
    state: 'cancelled',
    news: { kind: 'cancelled', at: changed.at, reason },
    version: before.version + 1,
    planVersion: before.planVersion + 1,
    changed,
  };
}

/** The same with all marks as they shall be. */
export function tickedSession(
  before: SessionFacts,
  marks: readonly { readonly accountId: string; readonly mark: AttendanceMark }[],
  changed: SessionFacts['changed'],
): SessionFacts {
  return {
    ...before,
    version: before.version + 1,
    attendance: {
      version: before.attendance.version + 1,
      marks: Object.fromEntries(marks.map(({ accountId, mark }) => [accountId, mark])),
      changed,
    },
  };
}

/** Whether a plan that was sent again has been stored: nothing in the session differs from it. */
export function isSamePlan(
  session: SessionFacts,
  { version: _seen, ...draft }: SessionDraft,
): boolean {
  const known = new Map<string, unknown>(Object.entries(session));
  return Object.entries(draft).every(
    ([name, value]) => JSON.stringify(known.get(name)) === JSON.stringify(value),
  );
}

/** Whether the attendance says the same, in whatever order. */
export function isSameAttendance(
  { attendance: { marks: known } }: SessionFacts,
  marks: readonly { readonly accountId: string; readonly mark: AttendanceMark }[],
): boolean {
  return (
    Object.keys(known).length === marks.length &&
    marks.every(({ accountId, mark }) => known[accountId] === mark)
  );
}

/** The short form of a session. */
export function sessionRow(session: SessionFacts, feedback: FeedbackSums): SessionRow {
  const { sessionId, planVersion, number, title, startsAt, minutes, trainer, tracks } = session;
  const { chapterIds, department, capacity, state, invited, attendance, askedUntil } = session;
  const all = Object.values(attendance.marks);
  const count = (mark: AttendanceMark) => all.filter((one) => one === mark).length;
  // In the order in which it is read again, so that the same is known to be the same.
  return {
    ...{ sessionId, number, title, startsAt, minutes },
    ...(askedUntil === undefined ? {} : { askedUntil }),
    ...{ trainer, tracks, chapterIds, department },
    ...{ capacity, state, version: planVersion, invited: invited.length },
    attendance: { present: count('present'), late: count('late'), absent: count('absent') },
    feedback,
  };
}
