import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { watchedChapters } from '../../model/observation/key-tasks';
import type { ObservationRound, ObservationView } from '../../observation/contract';
import type { Track } from '../../register/contract';
import { readTraining } from '../edit-training';
import { observationIn, observationReferences, observationView } from './one-observation';
import { tasksToWatch, watchedReference } from './tasks-to-watch';

interface Asked {
  readonly accountId?: string | undefined;
  readonly track: Track;
  readonly round: ObservationRound;
}

/**
 * An observation with the tasks that are watched; two calls, one once it is recorded. Somebody sees his own, and whoever
 * observes him.
 * @throws AppError FORBIDDEN for anybody else; NOT_FOUND.
 */
export async function showObservation(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { accountId = access.caller.accountId, track, round }: Asked,
): Promise<ObservationView> {
  const { id } = access.engagement;
  const caller = access.caller.accountId;
  const name = { accountId, track, round };
  const state = await readTraining(deps, id, observationReferences(id, caller, name));
  const known = observationIn(state, access, name, deps.clock.now());
  if (known.facts !== undefined) return observationView(known, known.facts.tasks, caller);
  const rows = watchedChapters(state.head.chapters, track);
  const found = await deps.records.getMany(rows.map((row) => watchedReference(id, row)));
  const tasks = tasksToWatch(id, rows, ({ entity, key }) => found.get(`${entity}/${key}`));
  return observationView(known, tasks, caller);
}
