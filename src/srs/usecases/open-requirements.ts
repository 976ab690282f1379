import type { EffectTaker, TakenEffect } from '../../thread/usecases/effect-takers';
import { entryKey } from '../model/entry-diff';
import { openingsSince, type EntryOpenings } from '../model/entry-openings';
import type { RequirementOpening } from '../requirement/contract';
import { editSrs, type RequirementEdit, type SrsEdit } from './edit-srs';
import type { SrsState } from './read-srs-state';
import { wakeSrs } from './wake-srs';

/**
 * An approved change request opens the requirements and the other entries of the specification that it touches: what is
 * changed of them since is its doing, and no drift. Asked again for the same revision, it writes nothing.
 * @param recordIds Of requirements their ids; of entries `kind:id`.
 */
export const openRequirements: EffectTaker = async (deps, engagement, change, recordIds) => {
  const at = deps.clock.now();
  const { changeId, number, revision, issueId } = change;
  const openedBy = {
    ...{ changeId, number, revision, at },
    ...(issueId === undefined ? {} : { issueId }),
  };
  const isDone = (opened: RequirementOpening | undefined) =>
    opened?.changeId === changeId && opened.revision === revision;
  const state = await editSrs(deps, engagement.id, (known): SrsEdit | undefined => {
    const requirements = recordIds.flatMap((id): readonly RequirementEdit[] => {
      const before = known.requirements.get(id);
      return before === undefined || isDone(before.openedBy)
        ? []
        : [{ after: { ...before, openedBy } }];
    });
    const entries = recordIds.filter(
      (id) => isEntryOf(known, id) && !isDone(known.frame.opened?.[id]),
    );
    if (requirements.length + entries.length === 0) return undefined;
    const opened: EntryOpenings = {
      ...openingsSince(known.frame.opened, known.signed),
      ...Object.fromEntries(entries.map((id) => [id, openedBy])),
    };
    // The issues of both are related.
    const alongside = () => wakeSrs(deps, { engagementId: engagement.id });
    return {
      ...(requirements.length === 0 ? {} : { requirements, alongside }),
      ...(entries.length === 0 ? {} : { frame: known.frame.entries, opened }),
    };
  });
  return new Map(
    recordIds.map((id): readonly [string, TakenEffect] => [
      id,
      state.requirements.has(id) || isEntryOf(state, id)
        ? 'done'
        : { problem: id.includes(':') ? 'srsEntryUnknown' : 'requirementUnknown' },
    ]),
  );
};

/** Whether there is such an entry, or was one when both sides signed: that it is gone since may be the change's doing. */
function isEntryOf({ frame, signed }: SrsState, id: string): boolean {
  return (
    frame.entries.some((entry) => entryKey(entry) === id) || signed?.entries?.[id] !== undefined
  );
}
