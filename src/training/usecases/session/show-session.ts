import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { SessionView } from '../../session/contract';
import { feedbackReference, sessionReference } from '../../session-records';
import { readTraining } from '../edit-training';
import { sessionIn } from './edit-session';
import { knownSession } from './session-errors';
import { sessionView } from './session-view';

/** One session, as far as the caller may see it; one call. @throws AppError NOT_FOUND when there is none. */
export async function showSession(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  sessionId: string,
): Promise<SessionView> {
  const { id } = access.engagement;
  const state = await readTraining(deps, id, [
    sessionReference(id, sessionId),
    feedbackReference(id, sessionId),
  ]);
  const { session, feedback } = sessionIn(state, sessionId);
  const { head } = state;
  return sessionView(access, { head, session: knownSession(session), feedback }, deps.clock.now());
}
