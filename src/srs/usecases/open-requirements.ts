import type { EffectTaker, TakenEffect } from '../../thread/usecases/effect-takers';
import { editSrs, type RequirementEdit } from './edit-srs';
import { wakeSrs } from './wake-srs';

/**
 * An approved change request opens the requirements that it touches: what is changed of them since is its doing, and no
 * drift. Asked again for the same revision, it writes nothing.
 */
export const openRequirements: EffectTaker = async (deps, engagement, change, recordIds) => {
  const at = deps.clock.now();
  const { changeId, number, revision, issueId } = change;
  const openedBy = {
    changeId,
    number,
    revision,
    at,
    ...(issueId === undefined ? {} : { issueId }),
  };
  const state = await editSrs(deps, engagement.id, ({ requirements }) => {
    const edits = recordIds.flatMap((id): readonly RequirementEdit[] => {
      const known = requirements.get(id);
      const opened = known?.openedBy;
      const isDone = opened?.changeId === changeId && opened.revision === revision;
      if (known === undefined || isDone) return [];
      return [{ after: { ...known, openedBy } }];
    });
    if (edits.length === 0) return undefined;
    // The issues of both are related.
    const alongside = () => wakeSrs(deps, { engagementId: engagement.id });
    return { requirements: edits, alongside };
  });
  return new Map(
    recordIds.map((id): readonly [string, TakenEffect] => [
      id,
      state.requirements.has(id) ? 'done' : { problem: 'requirementUnknown' },
    ]),
  );
};
