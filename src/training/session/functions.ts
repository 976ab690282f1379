import { onEngagement } from '../../engagement/functions';
import { sessionPayloads, type SessionResults } from './contract';

type Result<Name extends keyof SessionResults> = Promise<SessionResults[Name]>;

/** Rows of the table of functions for sessions. Who leads one, or came to it, is looked up in it: it may be anybody who learns. */
export const sessionFunctions = {
  'training.planSession': onEngagement(
    sessionPayloads['training.planSession'],
    'write',
    async (deps, access, { session }): Result<'training.planSession'> =>
      (await import('../usecases/session/plan-session')).planSession(deps, access, session),
    'writes',
  ),
  'training.sessions': onEngagement(
    sessionPayloads['training.sessions'],
    'read',
    async (deps, access): Result<'training.sessions'> =>
      (await import('../usecases/session/list-sessions')).listSessions(deps, access),
  ),
  'training.session': onEngagement(
    sessionPayloads['training.session'],
    'read',
    async (deps, access, { sessionId }): Result<'training.session'> =>
      (await import('../usecases/session/show-session')).showSession(deps, access, sessionId),
  ),
  'training.tickAttendance': onEngagement(
    sessionPayloads['training.tickAttendance'],
    'read',
    async (deps, access, asked): Result<'training.tickAttendance'> =>
      (await import('../usecases/session/tick-attendance')).tickAttendance(deps, access, asked),
    'writes',
  ),
  'training.giveFeedback': onEngagement(
    sessionPayloads['training.giveFeedback'],
    'read',
    async (deps, access, asked): Result<'training.giveFeedback'> =>
      (await import('../usecases/session/give-feedback')).giveFeedback(deps, access, asked),
    'writes',
  ),
  'training.cancelSession': onEngagement(
    sessionPayloads['training.cancelSession'],
    'write',
    async (deps, access, asked): Result<'training.cancelSession'> =>
      (await import('../usecases/session/cancel-session')).cancelSession(deps, access, asked),
    'writes',
  ),
} as const;
