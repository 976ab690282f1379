import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RiskChange, RiskHistoryEntry, RisksChanged } from '../contract';
import { changedFields } from '../model/risk-history';
import { moveProblem } from '../model/risk-states';
import type { Risk } from '../model/risk';
import { changedMeanwhile, checkRisk, invalid } from './check-risk';
import { editRegister, type RiskEdit } from './edit-register';
import { withValues } from './risk-values';
import { risksChanged } from './risk-views';
import { wakeRegister } from './wake-register';

/**
 * Changes risks, all or nothing. The same change by the same person, sent again because no answer came, is
 * answered as the first one would have been.
 * @throws AppError NOT_FOUND for a risk that there is not; CONFLICT when somebody changed one since the editor read
 *   it, with who and when; INVALID naming the field.
 */
export async function changeRisks(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  changes: readonly RiskChange[],
): Promise<RisksChanged> {
  const { engagement, caller } = access;
  const riskIds = changes.map(({ riskId }) => riskId);
  if (new Set(riskIds).size < riskIds.length) throw invalid('changes', 'riskTwice');
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const today = formatDay(statusDayOf(deps.clock));
  const state = await editRegister(
    deps,
    engagement.id,
    riskIds,
    ({ head, risks }) => {
      const known = changes.map(({ riskId }) => risks.get(riskId));
      const edits = changes.map((change, index) => {
        const before = known[index];
        if (before === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
        return { before, after: changedRisk(before, change, by, today), change };
      });
      if (edits.every((edit) => isUnchanged(edit) || isDone(edit))) return undefined;
      const stale = edits.find(({ before, change }) => before.version !== change.version);
      if (stale !== undefined) throw changedMeanwhile(stale.before);
      return {
        risks: edits.flatMap((edit, index): readonly RiskEdit[] => {
          if (isUnchanged(edit)) return [];
          const { before, after, change } = edit;
          const field = `changes.${String(index)}`;
          const move = moveProblem(before.state, after.state, change.reason);
          if (move !== undefined) throw invalid(`${field}.${move.field}`, move.key);
          checkRisk(after, engagement, head.scoring.model, field);
          return [{ after, entry: entryOf(before, after, change) }];
        }),
      };
    },
    () => wakeRegister(deps, { engagementId: engagement.id }),
  );
  return risksChanged(state, access, riskIds, today);
}

/** The risk as a change makes it, whether or not it may. */
export function changedRisk(
  before: Risk,
  change: Omit<RiskChange, 'riskId' | 'version'>,
  changed: Risk['changed'],
  today: string,
): Risk {
  const state = change.state ?? before.state;
  const isMoved = state !== before.state;
  return {
    ...withValues(before, change),
    version: before.version + 1,
    state,
    changed,
    ...(isMoved && state === 'occurred' ? { occurredOn: today } : {}),
    ...(isMoved ? { closingReason: state === 'closed' ? change.reason : undefined } : {}),
  };
}

interface Edit {
  readonly before: Risk;
  readonly after: Risk;
  readonly change: RiskChange;
}

/** Whether nothing would be different: no version and no line of history is worth that. */
function isUnchanged({ before, after, change }: Edit): boolean {
  return before.version === change.version && changedFields(before, after).length === 0;
}

/** Whether it is what is stored, written by the same person on top of what he saw. */
function isDone({ before, after, change: { version, reason } }: Edit): boolean {
  return (
    before.version === version + 1 &&
    before.changed.accountId === after.changed.accountId &&
    changedFields(before, { ...after, closingReason: before.closingReason }).length === 0 &&
    (before.state !== 'closed' || before.closingReason === reason)
  );
}

function entryOf(before: Risk, after: Risk, { reason }: RiskChange): RiskHistoryEntry {
  const { accountId, at } = after.changed;
  return {
    version: after.version,
    at,
    accountId,
    act: before.state === after.state ? 'changed' : 'moved',
    ...(reason === undefined ? {} : { reason }),
    fields: changedFields(before, after),
  };
}
