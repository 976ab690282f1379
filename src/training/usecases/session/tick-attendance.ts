import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { askedAgain, askedLonger } from '../../model/session/feedback';
import { isSameAttendance, tickedSession } from '../../model/session/session';
import type { AttendanceMark, SessionView } from '../../session/contract';
import { editSession } from './edit-session';
import { heldSession, knownSession, leadsSession, sessionChangedMeanwhile } from './session-errors';
import { sessionView } from './session-view';

interface Attendance {
  readonly sessionId: string;
  readonly version: number;
  readonly marks: readonly { readonly accountId: string; readonly mark: AttendanceMark }[];
}

/**
 * Says who came, all at once. Who came is asked what he thinks, for some days from then on, unless the form is closed for
 * good. The same, sent again because no answer came, is answered as the first time.
 * @throws AppError FORBIDDEN for who does not lead the session; INVALID before it begins, or for somebody who is not
 *   invited; CONFLICT with who and when where somebody was quicker; GONE for one that was called off.
 */
export async function tickAttendance(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { sessionId, version, marks }: Attendance,
): Promise<SessionView> {
  const ids = marks.map(({ accountId }) => accountId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw invalid(`marks.${String(twice)}.accountId`, 'entryTwice');
  const changed = { accountId: access.caller.accountId, at: deps.clock.now() };
  const stored = await editSession(deps, access.engagement, sessionId, ({ session, feedback }) => {
    // Who may not do it is told that first, whatever became of the session.
    if (!leadsSession(access, knownSession(session))) {
      throw new AppError({ code: 'FORBIDDEN', key: 'notTheTrainer' });
    }
    const before = heldSession(session);
    if (changed.at < before.startsAt) throw invalid('sessionId', 'sessionNotBegun');
    const stranger = ids.findIndex((id) => !before.invited.includes(id));
    if (stranger >= 0) throw invalid(`marks.${String(stranger)}.accountId`, 'notInvited');
    const { attendance } = before;
    if (attendance.version !== version) {
      const isDone =
        attendance.version === version + 1 &&
        attendance.changed?.accountId === changed.accountId &&
        isSameAttendance(before, marks);
      if (isDone) return { session: before, feedback };
      throw sessionChangedMeanwhile(before, attendance.changed);
    }
    const ticked = tickedSession(before, marks, changed);
    const after = askedLonger(before, ticked, feedback, changed.at);
    return { session: after, feedback: askedAgain(after, feedback, changed.at) };
  });
  return sessionView(access, stored, deps.clock.now());
}
