import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RequirementsChanged } from '../contract';
import type { RequirementHistoryEntry } from '../history/contract';
import { changedFields } from '../model/changed-fields';
import { changedRequirement } from '../model/changed-requirement';
import type { SignedVersions } from '../model/baseline';
import { isMeantAnew, type Requirement } from '../model/requirement';
import type { RequirementChange } from '../requirement/contract';
import { checkRequirement } from './check-requirement';
import { editSrs, type RequirementEdit, type SrsEdit } from './edit-srs';
import type { SrsState } from './read-srs-state';
import { changedMeanwhile, known } from './srs-errors';
import { requirementsChanged } from './srs-views';
import { wakeAfter } from './wake-after';

interface Edit {
  readonly before: Requirement;
  readonly after: Requirement;
  readonly change: RequirementChange;
}

/** How an edit is told, and what must be so for it, where it is more than an edit. */
export interface ActOnSrs {
  readonly act?: 'putBack';
  /** Throws what it refuses. */
  readonly check?: (state: SrsState) => void;
}

/**
 * Changes requirements, all or nothing. The same change by the same person, sent again because no answer came, is
 * answered as the first one would have been.
 * @throws AppError NOT_FOUND for a requirement that there is not; CONFLICT when somebody changed one since the editor
 *   read it, with who and when; INVALID naming the field.
 */
export async function changeRequirements(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  changes: readonly RequirementChange[],
  { act, check }: ActOnSrs = {},
): Promise<RequirementsChanged> {
  const ids = changes.map(({ requirementId }) => requirementId);
  if (new Set(ids).size < ids.length) throw invalid('changes', 'requirementTwice');
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const decide = (state: SrsState): SrsEdit | undefined => {
    check?.(state);
    const all = [...state.requirements.values()];
    const edits = changes.map((change): Edit => {
      const before = known(state.requirements.get(change.requirementId));
      return { before, change, after: changedRequirement(before, change, all, by) };
    });
    if (edits.every((edit) => isUnchanged(edit) || isDone(edit))) return undefined;
    const stale = edits.find(({ before, change }) => before.version !== change.version);
    if (stale !== undefined) throw changedMeanwhile(stale.before);
    const isOther = edits.some(({ before, after }) => isMeantAnew(before, after));
    return {
      alongside: () => wakeAfter(deps, engagement.id, isOther),
      requirements: edits.flatMap((edit, index): readonly RequirementEdit[] => {
        if (isUnchanged(edit)) return [];
        const field = `changes.${String(index)}`;
        checkMove(edit, field);
        checkRequirement(edit.after, field);
        return [{ after: edit.after, entry: entryOf(edit, state.signed, act) }];
      }),
    };
  };
  return requirementsChanged(await editSrs(deps, engagement.id, decide), ids);
}

/** Taking a requirement out, or in again, is a decision that says why. */
function checkMove({ before, after, change: { reason } }: Edit, field: string): void {
  const isMoved = (before.state === 'retired') !== (after.state === 'retired');
  if (isMoved && (reason ?? '').trim() === '') throw invalid(`${field}.reason`, 'reasonMissing');
}

/** Whether nothing would be different: no version and no line of history is worth that. */
function isUnchanged({ before, after, change }: Edit): boolean {
  return before.version === change.version && changedFields(before, after).length === 0;
}

/** Whether it is what is stored, written by the same person on top of what he saw. */
function isDone({ before, after, change: { version } }: Edit): boolean {
  return (
    before.version === version + 1 &&
    before.changed.accountId === after.changed.accountId &&
    changedFields(before, after).length === 0
  );
}

/** Fields by which a requirement has its place. */
const PLACE: readonly string[] = ['chapter', 'order'];

function entryOf(
  { before, after, change: { reason } }: Edit,
  signed: SignedVersions | undefined,
  act: ActOnSrs['act'],
): RequirementHistoryEntry {
  const { accountId, at } = after.changed;
  const isRetired = after.state === 'retired';
  const fields = changedFields(before, after);
  const changed = fields.every(({ field }) => PLACE.includes(field)) ? 'moved' : 'changed';
  const { openedBy } = before;
  const isCaused = signed !== undefined && openedBy !== undefined && openedBy.at >= signed.at;
  return {
    version: after.version,
    at,
    accountId,
    act:
      act ??
      (isRetired === (before.state === 'retired') ? changed : isRetired ? 'retired' : 'restored'),
    ...(reason === undefined ? {} : { reason }),
    ...(isCaused ? { change: openedBy.number } : {}),
    fields,
  };
}
