import type { EffectTaker, TakenEffect } from '../../thread/usecases/effect-takers';
import { MOST_CHANGED_AT_ONCE } from '../case/contract';
import { markedCase } from '../model/marked-case';
import { editCases } from './edit-cases';
import { takeUpSigners } from './take-up-signers';

/**
 * Has the cases that an approved change touches tested again, which makes the signatures on their modules stale; asked
 * again about the same revision it writes nothing.
 */
export const markForRetest: EffectTaker = async (deps, engagement, change, recordIds) => {
  const outcomes = new Map<string, TakenEffect>();
  const at = deps.clock.now();
  for (let from = 0; from < recordIds.length; from += MOST_CHANGED_AT_ONCE) {
    const ids = recordIds.slice(from, from + MOST_CHANGED_AT_ONCE);
    const { cases } = await editCases(deps, engagement.id, ids, (state) => {
      const edits = ids.flatMap((caseId) => {
        const before = state.cases.get(caseId);
        return (before && markedCase(before, change, at)) ?? [];
      });
      return edits.length === 0 ? undefined : { cases: edits };
    });
    for (const id of ids) outcomes.set(id, cases.has(id) ? 'done' : { problem: 'caseUnknown' });
  }
  await takeUpSigners(deps, engagement);
  return outcomes;
};
