import type { RecordAccess } from '../../../access/define-function';
import { mayDo } from '../../../access/roles';
import type { Engagement } from '../../../engagement/model/engagement';
import {
  attendeesOf,
  feedbackResult,
  isFeedbackOver,
  type Feedback,
} from '../../model/session/feedback';
import type { TrainingHead } from '../../model/training-head';
import type { SessionFacts, SessionView } from '../../session/contract';
import { trainingRegisterView } from '../training-views';
import { leadsSession } from './session-errors';

/** A session as the caller may see it: who is invited, who came and what was said is for those who lead it. */
export function sessionView(
  access: RecordAccess<Engagement>,
  {
    head,
    session: { version: _version, engagementId: _engagementId, ...facts },
    feedback,
  }: {
    readonly head: TrainingHead;
    readonly session: SessionFacts;
    readonly feedback: Feedback;
  },
  now: number,
): SessionView {
  const { accountId } = access.caller;
  const leads = leadsSession(access, facts);
  const mark = facts.attendance.marks[accountId];
  const { marks: _marks, ...attendance } = facts.attendance;
  return {
    session: leads ? facts : { ...facts, invited: [], attendance: { ...attendance, marks: {} } },
    invited: facts.invited.length,
    now,
    mine: {
      isInvited: facts.invited.includes(accountId),
      ...(mark === undefined ? {} : { mark }),
      feedback: myFeedback(facts, feedback, accountId, now),
    },
    ...(leads ? { result: feedbackResult(facts, feedback, now) } : {}),
    can: { lead: leads, plan: mayDo('write', access.rights, access.roles) },
    register: trainingRegisterView(head, access),
  };
}

/** How the form stands for somebody. */
export function myFeedback(
  session: Pick<SessionFacts, 'attendance' | 'startsAt' | 'minutes' | 'askedUntil' | 'state'>,
  feedback: Feedback,
  accountId: string,
  now: number,
): SessionView['mine']['feedback'] {
  if (feedback.answered.some((one) => one.accountId === accountId)) return 'given';
  if (session.state === 'cancelled' || !attendeesOf(session).includes(accountId)) return 'notAsked';
  return isFeedbackOver(session, feedback, now) ? 'closed' : 'asked';
}
