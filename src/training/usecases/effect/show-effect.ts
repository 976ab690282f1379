import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { entriesReference, NO_ENTRIES, readEntries } from '../../../srs/entry-records';
import type { EffectView } from '../../effect/contract';
import { goalEffects } from '../../model/effect/goal-effect';
import { sessionEffects } from '../../model/effect/session-effect';
import { readTraining } from '../edit-training';
import { sessionPartReferences, sessionPartsIn } from '../session/edit-session';

/**
 * What the training has come to: one call. Goals and what was measured of them are two records; a measure of a goal that is
 * not read yet, or no more, counts for nothing.
 */
export async function showEffect(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement: { id } }: RecordAccess<Engagement>,
): Promise<EffectView> {
  const shelves = [entriesReference(id, 'frame'), entriesReference(id, 'notes')] as const;
  const state = await readTraining(deps, id, [...sessionPartReferences(id), ...shelves]);
  const [goals = [], measures = []] = shelves.map((shelf) => {
    const stored = state.at(shelf);
    return (stored === undefined ? NO_ENTRIES : readEntries(stored)).entries;
  });
  const rows = sessionPartsIn(state).flatMap((part) => part.rows);
  return {
    sessions: sessionEffects(rows, deps.clock.now()),
    goals: goalEffects(goals, measures),
  };
}
