import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { entriesReference, NO_ENTRIES, readEntries } from '../../../srs/entry-records';
import type { EffectView } from '../../effect/contract';
import { gainReferences, readGain } from '../../gain/records';
import { gainView } from '../../model/effect/gain';
import { goalEffects } from '../../model/effect/goal-effect';
import { sessionEffects } from '../../model/effect/session-effect';
import { readTraining } from '../edit-training';
import { sessionPartReferences, sessionPartsIn } from '../session/edit-session';

/**
 * What the training has come to: two calls at the same time. Goals and what was measured of them are two records; a
 * measure of a goal that is not read yet, or no more, counts for nothing.
 */
export async function showEffect(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement: { id } }: RecordAccess<Engagement>,
): Promise<EffectView> {
  const shelves = [entriesReference(id, 'frame'), entriesReference(id, 'notes')] as const;
  const [state, counted] = await Promise.all([
    readTraining(deps, id, [...sessionPartReferences(id), ...shelves]),
    deps.records.getMany(gainReferences(id)),
  ]);
  const [goals = [], measures = []] = shelves.map((shelf) => {
    const stored = state.at(shelf);
    return (stored === undefined ? NO_ENTRIES : readEntries(stored)).entries;
  });
  const rows = sessionPartsIn(state).flatMap((part) => part.rows);
  const tallies = [...counted.values()].flatMap((record) => readGain(record).chapters);
  const now = deps.clock.now();
  return {
    sessions: sessionEffects(rows, now),
    gain: gainView(state.head.chapters, tallies, now),
    goals: goalEffects(goals, measures),
  };
}
