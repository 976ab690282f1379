import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RequirementsChanged } from '../contract';
import { changedFields } from '../model/changed-fields';
import { lastOrder, ORDER_STEP } from '../model/order';
import { chapterOfType, type Requirement } from '../model/requirement';
import { tidied } from '../model/tidied';
import type { RequirementDraft } from '../requirement/contract';
import { checkRequirement } from './check-requirement';
import { editSrs, type SrsEdit } from './edit-srs';
import type { SrsState } from './read-srs-state';
import { changedMeanwhile } from './srs-errors';
import { requirementsChanged } from './srs-views';
import { wakeSrs } from './wake-srs';

/**
 * Writes requirements down, each under the next number and at the end of its chapter, all or none. The same ones, sent
 * again by the same person because no answer came, are answered as the first time.
 * @throws AppError CONFLICT for an id that another requirement has; INVALID naming the field; LIMIT when the
 *   specification is full.
 */
export async function raiseRequirements(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  drafts: readonly RequirementDraft[],
): Promise<RequirementsChanged> {
  const ids = drafts.map(({ requirementId }) => requirementId);
  if (new Set(ids).size < ids.length) throw invalid('requirements', 'requirementTwice');
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const decide = (state: SrsState): SrsEdit | undefined => {
    const all = [...state.requirements.values()];
    const ends = new Map<string, number>();
    const made: Requirement[] = [];
    for (const [index, draft] of drafts.entries()) {
      const number = state.head.nextNumber + made.length;
      const wanted = raised(draft, number, by);
      const order = (ends.get(wanted.chapter) ?? lastOrder(all, wanted.chapter)) + ORDER_STEP;
      const there = state.requirements.get(draft.requirementId);
      if (there !== undefined) {
        if (!isSame(there, { ...wanted, order: there.order })) throw changedMeanwhile(there);
        continue;
      }
      checkRequirement(wanted, `requirements.${String(index)}`);
      ends.set(wanted.chapter, order);
      made.push({ ...wanted, order });
    }
    if (made.length === 0) return undefined;
    return {
      // Each is an issue, too.
      alongside: () => wakeSrs(deps, { engagementId: engagement.id }),
      requirements: made.map((after) => ({
        after,
        entry: { version: 1, ...by, act: 'raised', fields: changedFields(undefined, after) },
      })),
      head: { nextNumber: state.head.nextNumber + made.length },
    };
  };
  return requirementsChanged(await editSrs(deps, engagement.id, decide), ids);
}

/** A new requirement; its place is given afterwards. */
function raised(
  draft: RequirementDraft,
  number: number,
  changed: Requirement['changed'],
): Requirement {
  return tidied({
    ...draft,
    version: 1,
    number,
    chapter: draft.chapter ?? chapterOfType(draft.type),
    order: 0,
    goalIds: draft.goalIds ?? [],
    state: 'draft',
    changed,
  });
}

/** Whether it is the very requirement, raised by the same person, and nobody has changed it since. */
function isSame(there: Requirement, wanted: Requirement): boolean {
  return (
    there.version === 1 &&
    there.changed.accountId === wanted.changed.accountId &&
    changedFields(there, wanted).length === 0
  );
}
