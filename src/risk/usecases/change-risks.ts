import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RecordOperation } from '../../ports/record-store';
import type { RiskChange, RisksChanged } from '../contract';
import type { RiskHistoryEntry } from '../history/contract';
import { changedFields } from '../model/risk-history';
import { openSignals, signalsAnswered } from '../model/risk-signals';
import { moveProblem } from '../model/risk-states';
import type { Risk } from '../model/risk';
import { lookUpReferences } from './check-references';
import { changedMeanwhile, checkRisk, checkSequel } from './check-risk';
import { signalGone } from './dismiss-signal';
import { editReferring } from './edit-referring';
import type { RegisterEdit, RegisterState, RiskEdit } from './edit-register';
import type { SignalName } from '../watch/contract';
import { withValues } from './risk-values';
import { risksChanged } from './risk-views';
import { workOfChange } from './work-of-change';

/**
 * Changes risks, all or nothing. The same change by the same person, sent again because no answer came, is
 * answered as the first one would have been.
 * @throws AppError NOT_FOUND for a risk that there is not; CONFLICT when somebody changed one since the editor read
 *   it, with who and when; INVALID naming the field, also for a move to `occurred`: what that does to the plan is said
 *   with it, by `risk.occur`.
 */
export async function changeRisks(
  deps: Pick<EngagementDeps, 'records' | 'lookup' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  changes: readonly RiskChange[],
): Promise<RisksChanged> {
  const { engagement, caller } = access;
  const riskIds = changes.map(({ riskId }) => riskId);
  if (new Set(riskIds).size < riskIds.length) throw invalid('changes', 'riskTwice');
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const today = formatDay(statusDayOf(deps.clock));
  const references = await lookUpReferences(
    deps,
    engagement,
    changes.map((change, index) => ({ ...change, field: `changes.${String(index)}` })),
  );
  const decide = ({ head, risks, others }: RegisterState): RegisterEdit | undefined => {
    references.checkItems(others);
    const known = changes.map(({ riskId }) => risks.get(riskId));
    const edits = changes.map((change, index) => {
      const before = known[index];
      if (before === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
      return { before, after: changedRisk(before, change, by), change };
    });
    if (edits.every((edit) => isUnchanged(edit) || isDone(edit))) return undefined;
    const stale = edits.find(({ before, change }) => before.version !== change.version);
    if (stale !== undefined) throw changedMeanwhile(stale.before);
    const operations: RecordOperation[] = [];
    const written = edits.flatMap((edit, index): readonly RiskEdit[] => {
      if (isUnchanged(edit)) return [];
      const { before, after, change } = edit;
      const field = `changes.${String(index)}`;
      const move = moveProblem(before.state, after.state, change.reason);
      if (move !== undefined) throw invalid(`${field}.${move.field}`, move.key);
      if (after.state === 'occurred' && before.state !== 'occurred') {
        throw invalid(`${field}.state`, 'occursWithPlan');
      }
      if (change.signal !== undefined && !isWaiting(before, change.signal)) throw signalGone();
      checkRisk(after, engagement, head.scoring.model, field);
      checkSequel(after, risks, today, field);
      const issues = workOfChange(engagement, before, after, references, others, field);
      operations.push(...issues.others);
      return [{ after: { ...after, work: issues.work }, entry: entryOf(before, after, change) }];
    });
    return { risks: written, others: operations };
  };
  const state = await editReferring(deps, engagement.id, references, decide);
  return risksChanged(state, access, riskIds, today);
}

/** The risk as a change makes it, whether or not it may. */
export function changedRisk(
  before: Risk,
  change: Omit<RiskChange, 'riskId' | 'version'>,
  changed: Risk['changed'],
): Risk {
  const state = change.state ?? before.state;
  const isMoved = state !== before.state;
  const wanted = withValues(before, change);
  const { signals } = wanted;
  const answered = change.signal && signals && signalsAnswered(signals, change.signal, 'accepted');
  return {
    ...wanted,
    version: before.version + 1,
    state,
    changed,
    // What is over waits for nothing any more.
    signals: isMoved && state === 'closed' ? undefined : (answered ?? signals),
    ...(isMoved ? { closingReason: state === 'closed' ? change.reason : undefined } : {}),
  };
}

function isWaiting(risk: Risk, { watchId, since }: SignalName): boolean {
  return openSignals(risk).some((signal) => signal.watchId === watchId && signal.since === since);
}

interface Edit {
  readonly before: Risk;
  readonly after: Risk;
  readonly change: RiskChange;
}

/** Whether nothing would be different: no version and no line of history is worth that. */
function isUnchanged({ before, after, change }: Edit): boolean {
  if (before.version !== change.version || change.signal !== undefined) return false;
  return changedFields(before, after).length === 0;
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
