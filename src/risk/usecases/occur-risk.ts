import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { engagementReference, readEngagement } from '../../engagement/records';
import type { PlanChangeRequest } from '../../plan/contract';
import { formatDay } from '../../plan/model/calendar-day';
import { itemsAfter } from '../../plan/usecases/apply-change';
import { isStoredAlready } from '../../plan/usecases/check-change';
import { refuseProblems, undoRequest } from '../../plan/usecases/change-plan';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { readPlanState, type PlanState } from '../../plan/usecases/read-plan-state';
import { storePlan } from '../../plan/usecases/store-plan';
import type { RiskOccurred } from '../occurrence/contract';
import { changedFields } from '../model/risk-history';
import { moveProblem } from '../model/risk-states';
import { openSignals } from '../model/risk-signals';
import type { Risk } from '../model/risk';
import { changedMeanwhile } from './check-risk';
import { signalGone } from './dismiss-signal';
import { editRegister, readRegister, registerWrites, type RegisterState } from './edit-register';
import { isSameOccurrence, occurred, planChanges, type OccurrenceAsked } from './occurred-risk';
import { risksChanged } from './risk-views';
import { wakeRegister } from './wake-register';

/** Others write now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 5;
const NO_CHANGE: PlanChangeRequest = { changes: [] };

/** What one attempt came to; undefined: somebody else wrote meanwhile. */
type Attempt = { readonly register: RegisterState; readonly undo: PlanChangeRequest } | undefined;

/**
 * Turns a risk into what has happened, and books its days to the plan: register and plan are written in one
 * transaction, or neither is. The issues of problem and contingency follow from the state, made by the queue. The same
 * by the same person, sent again because no answer came, is answered as the first time, without the way back.
 * @throws AppError NOT_FOUND for a risk or item that there is not; CONFLICT when somebody changed one of them since
 *   the editor read it; INVALID naming the field.
 */
export async function occurRisk(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  asked: OccurrenceAsked,
): Promise<RiskOccurred> {
  const { engagement, caller } = access;
  const today = dayOf(deps);
  if (asked.on > today) throw invalid('on', 'dayToCome');
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const { register, undo } =
    asked.changes.length === 0
      ? { register: await occurAlone(deps, engagement, asked, by), undo: NO_CHANGE }
      : await occurInPlan(deps, engagement, asked, by);
  return { ...risksChanged(register, access, [asked.riskId], today), undo };
}

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>;

function dayOf({ clock }: Pick<Deps, 'clock'>): string {
  return formatDay(statusDayOf(clock));
}

/** Nothing in the plan is delayed by it. */
function occurAlone(
  deps: Deps,
  engagement: Engagement,
  asked: OccurrenceAsked,
  by: Risk['changed'],
): Promise<RegisterState> {
  const decide = (state: RegisterState) => {
    const edit = riskEdit(state, asked, by, dayOf(deps));
    return edit && { risks: [edit] };
  };
  const meanwhile = () => wakeRegister(deps, { engagementId: engagement.id });
  return editRegister(deps, engagement.id, [asked.riskId], decide, meanwhile);
}

async function occurInPlan(
  deps: Deps,
  engagement: Engagement,
  asked: OccurrenceAsked,
  by: Risk['changed'],
): Promise<NonNullable<Attempt>> {
  let current = engagement;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const [register, plan] = await Promise.all([
      readRegister(deps, engagement.id, [asked.riskId]),
      readPlanState(deps.records, current),
    ]);
    const done = await attemptBoth(deps, register, plan, asked, by);
    if (done !== undefined) return done;
    const record = await deps.records.get(engagementReference(engagement.id));
    if (record !== undefined) current = readEngagement(record);
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'planBusy' });
}

async function attemptBoth(
  deps: Deps,
  register: RegisterState,
  plan: PlanState,
  asked: OccurrenceAsked,
  by: Risk['changed'],
): Promise<Attempt> {
  const edit = riskEdit(register, asked, by, dayOf(deps));
  if (edit === undefined) return { register, undo: NO_CHANGE };
  const request = { changes: planChanges(edit.after, asked) };
  isStoredAlready(plan, request, by.accountId);
  const items = itemsAfter(plan, request, by);
  refuseProblems(items);
  const { operations, after } = registerWrites(deps, register, { risks: [edit] });
  const stored = await storePlan(
    deps.records,
    plan,
    { items, head: { isProjected: false }, others: operations },
    statusDayOf(deps.clock),
    // One message for both: the register's worker has the plan's queue hear of it.
    () => wakeRegister(deps, { engagementId: plan.engagement.id, wakesPlan: true }),
  );
  return stored && { register: after, undo: undoRequest(plan.items, request) };
}

/** The risk as it has occurred; undefined when that very thing is stored already. */
function riskEdit(
  { risks }: RegisterState,
  asked: OccurrenceAsked,
  by: Risk['changed'],
  today: string,
) {
  const before = risks.get(asked.riskId);
  if (before === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
  if (isSameOccurrence(before, asked, by.accountId)) return undefined;
  if (before.version !== asked.version) throw changedMeanwhile(before);
  const move = moveProblem(before.state, 'occurred', undefined);
  if (move !== undefined || before.state === 'occurred') throw invalid('state', 'riskCannotMove');
  const { signal } = asked;
  const isOpen = ({ watchId, since }: { watchId: string; since: string }): boolean =>
    watchId === signal?.watchId && since === signal.since;
  if (signal !== undefined && !openSignals(before).some(isOpen)) throw signalGone();
  const after = occurred(before, asked, by, today);
  const fields = changedFields(before, after);
  const { note } = asked;
  const reason = note === undefined ? {} : { reason: note };
  return {
    after,
    entry: { version: after.version, ...by, act: 'moved' as const, ...reason, fields },
  };
}
