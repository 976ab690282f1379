import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { formatDay } from '../../plan/model/calendar-day';
import type { PlanHead } from '../../plan/model/plan-head';
import { planHeadRecord, planHeadReference, readPlanHead } from '../../plan/records';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RecordOperation, RecordReference, StoredRecord } from '../../ports/record-store';
import type { RiskHistoryEntry } from '../history/contract';
import { countsAfter } from '../model/register-counts';
import { newRegisterHead, type RegisterHead } from '../model/register-head';
import { trendAfter } from '../model/exposure-trend';
import type { Risk } from '../model/risk';
import { isWatched, searchesOf } from '../model/risk-signals';
import { linkedBack } from '../model/secondary-risks';
import {
  readRegisterHead,
  readRisk,
  registerHeadRecord,
  registerReference,
  riskHistoryRecord,
  riskRecord,
  riskReference,
} from '../records';

/** Others write other risks now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

/** Operations that one transaction of Forge may have. */
const MOST_OPERATIONS = 25;
/** Risks of one register that watch for something, and searches of Jira that all of them take together each hour. */
const MOST_WATCHED = 50;
const MOST_SEARCHES = 20;

/** What is stored of a register, as far as somebody asked for it. */
export interface RegisterState {
  readonly head: RegisterHead;
  /** Undefined until the plan was forecast. */
  readonly plan: PlanHead | undefined;
  /** Working days of the buffer that are left; undefined until the plan was forecast. */
  readonly bufferLeftDays: number | undefined;
  readonly risks: ReadonlyMap<string, Risk>;
  /** Other records that were asked for, by `entity/key`. */
  readonly others: ReadonlyMap<string, StoredRecord>;
}

/** One risk as it shall be, with what its history will say of it: nothing for what is known of its issue alone. */
export interface RiskEdit {
  readonly after: Risk;
  readonly entry?: RiskHistoryEntry;
}

export interface RegisterEdit {
  readonly risks?: readonly RiskEdit[];
  readonly scoring?: RegisterHead['scoring'];
  readonly head?: Partial<Pick<RegisterHead, 'making' | 'shownScoring' | 'own'>>;
  readonly others?: readonly RecordOperation[];
}

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/** Head, the plan's summary, and what is asked for: one round trip, 23 risks and others at the most. */
export async function readRegister(
  { records }: Pick<Deps, 'records'>,
  engagementId: string,
  riskIds: readonly string[] = [],
  others: readonly RecordReference[] = [],
): Promise<RegisterState> {
  const found = await records.getMany([
    registerReference(engagementId),
    planHeadReference(engagementId),
    ...riskIds.map((riskId) => riskReference(engagementId, riskId)),
    ...others,
  ]);
  const at = ({ entity, key }: Pick<StoredRecord, 'entity' | 'key'>) =>
    found.get(`${entity}/${key}`);
  const head = at(registerReference(engagementId));
  const planRecord = at(planHeadReference(engagementId));
  const plan = planRecord && readPlanHead(planRecord);
  const risks = riskIds.flatMap((riskId) => at(riskReference(engagementId, riskId)) ?? []);
  return {
    head: head === undefined ? newRegisterHead(engagementId) : readRegisterHead(head),
    plan,
    bufferLeftDays: plan && bufferLeft(plan),
    risks: new Map(risks.map(readRisk).map((risk) => [risk.riskId, risk])),
    others: found,
  };
}

function bufferLeft({ summary }: PlanHead): number | undefined {
  return summary?.buffer.leftDays;
}

/**
 * Reads, lets an edit be decided on it, and stores that with sums, trend and history in one transaction. Whoever
 * writes in between makes it be decided anew, so nothing is overwritten unseen.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @param meanwhile Done beside each attempt to store.
 * @throws AppError UNAVAILABLE when others wrote each time.
 */
export async function editRegister(
  deps: Deps,
  engagementId: string,
  riskIds: readonly string[],
  decide: (state: RegisterState) => RegisterEdit | undefined,
  meanwhile?: () => Promise<void>,
  others: readonly RecordReference[] = [],
): Promise<RegisterState> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readRegister(deps, engagementId, riskIds, others);
    const edit = decide(state);
    if (edit === undefined) return state;
    const stored = await store(deps, state, edit, meanwhile);
    if (stored !== undefined) return stored;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

async function store(
  deps: Deps,
  state: RegisterState,
  edit: RegisterEdit,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<RegisterState | undefined> {
  const { head } = state;
  const { operations, after } = registerWrites(deps, state, edit);
  if (head.version === 0 && state.plan === undefined) {
    await deps.records.create(registerHeadRecord({ ...head, version: 1 }));
    // Whoever saw a plan by now may write the head under that plan's protection: it is looked at once more.
    const plan = await deps.records.get(planHeadReference(head.engagementId));
    if (plan !== undefined) return undefined;
  }
  const [isStored] = await Promise.all([deps.records.transact(operations), meanwhile()]);
  return isStored ? after : undefined;
}

/**
 * What an edit writes, and the register after it: for whoever writes something else in the same transaction.
 * @throws AppError LIMIT for what one transaction does not hold, or for more watches than are looked at.
 */
export function registerWrites(
  { clock }: Pick<Deps, 'clock'>,
  state: RegisterState,
  { risks = [], scoring, head: about = {}, others = [] }: RegisterEdit,
): { readonly operations: readonly RecordOperation[]; readonly after: RegisterState } {
  const { head } = state;
  const written = linkedBack(
    state.risks,
    risks.map(({ after }) => after),
  );
  const changes = written.map((after) => ({ before: state.risks.get(after.riskId), after }));
  const counts = countsAfter(head.counts, changes);
  const model = (scoring ?? head.scoring).model;
  const seen = Math.max(1, head.version);
  const next: RegisterHead = {
    ...head,
    ...about,
    version: seen + 1,
    scoring: scoring ?? head.scoring,
    counts,
    trend: trendAfter(head.trend, counts, model, formatDay(statusDayOf(clock))),
    watched: watchedAfter(head.watched ?? {}, changes),
  };
  const operations: readonly RecordOperation[] = [
    ...headWrites(next, state),
    ...changes.map(({ before, after }): RecordOperation => ({
      type: 'set',
      record: riskRecord(after),
      ...(before === undefined ? {} : { ifVersion: before.version }),
    })),
    ...risks.flatMap(({ after, entry }): readonly RecordOperation[] =>
      entry === undefined ? [] : [{ type: 'set', record: riskHistoryRecord(after, entry) }],
    ),
    ...others,
  ];
  if (operations.length > MOST_OPERATIONS) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyIssuesAtOnce' });
  }
  const known = new Map(state.risks);
  for (const risk of written) known.set(risk.riskId, risk);
  return { operations, after: { ...state, head: next, risks: known } };
}

/**
 * A head that is new has no version that could protect it: it is written with the plan's head, whose version stands for
 * both. Whoever begins the same register at the same time writes that one too, so one of them is too late.
 */
function headWrites(
  next: RegisterHead,
  { head: { version }, plan }: RegisterState,
): readonly RecordOperation[] {
  const set = { type: 'set' as const, record: registerHeadRecord(next) };
  const isBegun = version > 1 || plan === undefined;
  if (isBegun) return [{ ...set, ifVersion: Math.max(1, version) }];
  const { version: ifVersion } = plan;
  const record = planHeadRecord({ ...plan, version: ifVersion + 1 });
  return [version === 0 ? set : { ...set, ifVersion: version }, { type: 'set', record, ifVersion }];
}

function watchedAfter(
  watched: Readonly<Record<string, number>>,
  changes: readonly { readonly before: Risk | undefined; readonly after: Risk }[],
): RegisterHead['watched'] {
  const risks = new Map(Object.entries(watched));
  const before = sizeOf(risks);
  for (const { after } of changes) {
    if (isWatched(after)) risks.set(after.riskId, searchesOf(after));
    else risks.delete(after.riskId);
  }
  const size = sizeOf(risks);
  // What is over a limit already may become less.
  if (size.risks > MOST_WATCHED && size.risks > before.risks) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyWatched', params: { most: MOST_WATCHED } });
  }
  if (size.searches > MOST_SEARCHES && size.searches > before.searches) {
    throw new AppError({ code: 'LIMIT', key: 'tooManySearches', params: { most: MOST_SEARCHES } });
  }
  return risks.size === 0 ? undefined : Object.fromEntries(risks);
}

function sizeOf(risks: ReadonlyMap<string, number>): {
  readonly risks: number;
  readonly searches: number;
} {
  return { risks: risks.size, searches: [...risks.values()].reduce((sum, own) => sum + own, 0) };
}
