import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { agendaPartOf } from '../../model/session/agenda';
import type { SessionList } from '../../session/contract';
import { agendaIn, agendaReference } from '../../session-records';
import { readTraining } from '../edit-training';
import { trainingRegisterView } from '../training-views';
import { sessionPartReferences, sessionPartsIn } from './edit-session';

/** All sessions in short, by their days, and those to which the caller is invited; one call. */
export async function listSessions(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<SessionList> {
  const { id } = access.engagement;
  const { accountId } = access.caller;
  const part = agendaPartOf(accountId);
  const agenda = agendaReference(id, part);
  const state = await readTraining(deps, id, [...sessionPartReferences(id), agenda]);
  const { people } = agendaIn(state.at(agenda), id, part);
  return {
    sessions: sessionPartsIn(state)
      .flatMap(({ rows }) => rows)
      // From sums that grow one could tell each answer.
      .map((row) => ({ ...row, feedback: { ...row.feedback, sums: [] } }))
      .sort((a, b) => a.startsAt - b.startsAt || a.number - b.number),
    mine: people.find((one) => one.accountId === accountId)?.invited ?? [],
    now: deps.clock.now(),
    register: trainingRegisterView(state.head, access),
  };
}
