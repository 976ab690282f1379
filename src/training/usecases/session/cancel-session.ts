import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { cancelledSession } from '../../model/session/session';
import type { SessionView } from '../../session/contract';
import { editSession } from './edit-session';
import { knownSession, sessionChangedMeanwhile } from './session-errors';
import { sessionView } from './session-view';

/**
 * Calls a session off, for good; who was invited is told why. Called off again for the same reason by the same person, it
 * is answered as the first time.
 * @throws AppError NOT_FOUND; CONFLICT with who and when where somebody changed it since.
 */
export async function cancelSession(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  {
    sessionId,
    version,
    reason,
  }: {
    readonly sessionId: string;
    readonly version: number;
    readonly reason: string;
  },
): Promise<SessionView> {
  const { accountId } = access.caller;
  const changed = { accountId, at: deps.clock.now() };
  const stored = await editSession(deps, access.engagement, sessionId, ({ session, feedback }) => {
    const before = knownSession(session);
    const { news, planVersion } = before;
    if (planVersion !== version || before.state === 'cancelled') {
      const isDone =
        planVersion === version + 1 &&
        news?.kind === 'cancelled' &&
        news.reason === reason &&
        before.changed.accountId === accountId;
      if (isDone) return { session: before, feedback };
      throw sessionChangedMeanwhile(before, before.changed);
    }
    return { session: cancelledSession(before, reason, changed), feedback };
  });
  return sessionView(access, stored, deps.clock.now());
}
