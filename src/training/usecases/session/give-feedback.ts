import { AppError } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { FeedbackAnswers } from '../../feedback/contract';
import { awaitedOf, withAnswer } from '../../model/session/feedback';
import type { SessionView } from '../../session/contract';
import { editSession } from './edit-session';
import { knownSession } from './session-errors';
import { myFeedback, sessionView } from './session-view';

interface Answer {
  readonly sessionId: string;
  readonly requestId: string;
  readonly answers: FeedbackAnswers;
  readonly comment: string;
}

/**
 * Takes what somebody who came thinks of a session, once; what he says is added to what all say, and nothing tells whose it
 * is. The same request sent again is answered as the first time.
 * @throws AppError FORBIDDEN for who was not there; GONE when the form is closed; INVALID for a second answer.
 */
export async function giveFeedback(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { sessionId, requestId, answers, comment }: Answer,
): Promise<SessionView> {
  const { accountId } = access.caller;
  const stored = await editSession(deps, access.engagement, sessionId, (state) => {
    const session = knownSession(state.session);
    const { feedback } = state;
    const own = feedback.answered.find((one) => one.accountId === accountId);
    if (own?.requestId === requestId) return { session, feedback };
    switch (myFeedback(session, feedback, accountId, deps.clock.now())) {
      case 'given':
        throw new AppError({ code: 'INVALID', field: 'sessionId', key: 'feedbackGiven' });
      case 'notAsked':
        throw new AppError({ code: 'FORBIDDEN', key: 'notAnAttendee' });
      case 'closed':
        throw new AppError({ code: 'GONE', key: 'feedbackClosed' });
      case 'asked':
        return {
          session,
          feedback: withAnswer(
            feedback,
            awaitedOf(session),
            { accountId, requestId },
            { answers, comment },
          ),
        };
    }
  });
  return sessionView(access, stored, deps.clock.now());
}
