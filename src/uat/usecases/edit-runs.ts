import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { formatDay } from '../../plan/model/calendar-day';
import { storedBytes } from '../../plan/model/stored-bytes';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RecordOperation, RecordReference } from '../../ports/record-store';
import { MOST_PART_BYTES } from '../case-records';
import type { CycleFacts } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { cycleRecord, runRecord } from '../cycle-records';
import { rowAfterRun, withRows, type TracePart } from '../model/case-row';
import { burnUpAfter, seriesAfter } from '../model/burn-up';
import { cycleCountsAfter } from '../model/cycle-counts';
import { partOperation } from './edit-cases';
import { readPartsOf, readRuns, type RunsState } from './read-runs';

/** Others write other runs now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;
/** Operations that one transaction of Forge may have. */
const MOST_OPERATIONS = 25;

export interface RunsEdit {
  /** Runs as they shall be, each with the next version. */
  readonly runs?: readonly RunFacts[];
  readonly cycle?: Partial<
    Omit<CycleFacts, 'engagementId' | 'number' | 'version' | 'counts' | 'burnUp' | 'series'>
  >;
  readonly others?: readonly RecordOperation[];
}

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * Reads a cycle and runs of it, lets an edit be decided on them, and stores that in one transaction: the runs, the
 * cycle's sums and burn-up where they become others, and the short forms of the cases where a result, or a bug, does.
 * Whoever writes in between makes it be decided anew, so nothing is overwritten unseen.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @param others More records that it is decided on; protect them by `ifVersion` or `check`.
 * @param whenTold What else is asked of the platform while a result, or a bug, is being stored; it must not throw.
 * @throws AppError NOT_FOUND without the cycle; UNAVAILABLE when others wrote each time; LIMIT for what no record or
 *   transaction can hold.
 */
export async function editRuns(
  deps: Deps,
  engagementId: string,
  cycle: number,
  caseIds: readonly string[],
  decide: (state: RunsState) => RunsEdit | undefined,
  others: readonly RecordReference[] = [],
  whenTold?: (after: RunsState) => Promise<void>,
): Promise<RunsState> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readRuns(deps, engagementId, cycle, caseIds, others);
    const edit = decide(state);
    if (edit === undefined) return state;
    const told = (edit.runs ?? []).filter((run) => isTold(state.runs.get(run.caseId), run));
    const parts = await readPartsOf(deps, engagementId, told);
    const { after, operations } = runWrites(deps, state, edit, parts);
    const [isStored] = await Promise.all([
      deps.records.transact(operations),
      told.length > 0 ? whenTold?.(after) : undefined,
    ]);
    if (isStored) return after;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

/** Whether the short form of the case has to say something else: the same result, tested again, is a later one. */
function isTold(before: RunFacts | undefined, after: RunFacts): boolean {
  return (
    before?.status !== after.status ||
    JSON.stringify(before.bugs) !== JSON.stringify(after.bugs) ||
    before.attempts.at(-1)?.endedAt !== after.attempts.at(-1)?.endedAt
  );
}

/**
 * What an edit writes, and the cycle after it: for whoever writes something else in the same transaction.
 * @param parts Short forms of the cases of those runs whose result or bugs become others.
 */
export function runWrites(
  { clock }: Pick<Deps, 'clock'>,
  state: RunsState,
  { runs = [], cycle: about, others = [] }: RunsEdit,
  parts: readonly TracePart[],
): { readonly after: RunsState; readonly operations: readonly RecordOperation[] } {
  const changes = runs.map((after) => ({ before: state.runs.get(after.caseId), after }));
  const counts = cycleCountsAfter(state.cycle.counts, changes);
  const isCounted = !sameSums(counts, state.cycle.counts);
  const cycle: CycleFacts =
    about === undefined && !isCounted
      ? state.cycle
      : {
          ...state.cycle,
          ...about,
          version: state.cycle.version + 1,
          ...(isCounted ? standing(state.cycle, counts, formatDay(statusDayOf(clock))) : {}),
        };
  const operations: readonly RecordOperation[] = [
    ...(cycle === state.cycle
      ? []
      : [{ type: 'set' as const, record: cycleRecord(cycle), ifVersion: state.cycle.version }]),
    ...changes.map(({ before, after }) => runOperation(before, after)),
    ...partsAfter(parts, runs).map(partOperation),
    ...others,
  ];
  if (operations.length > MOST_OPERATIONS) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyCasesAtOnce' });
  }
  const known = new Map(state.runs);
  for (const run of runs) known.set(run.caseId, run);
  return { after: { ...state, cycle, runs: known }, operations };
}

function standing({ burnUp, series = [] }: CycleFacts, counts: CycleFacts['counts'], day: string) {
  return {
    counts,
    burnUp: burnUpAfter(burnUp, counts, day),
    series: seriesAfter(series, counts, day),
  };
}

function sameSums(one: CycleFacts['counts'], other: CycleFacts['counts']): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

function runOperation(before: RunFacts | undefined, after: RunFacts): RecordOperation {
  const record = runRecord(after);
  if (storedBytes(record.value) > MOST_PART_BYTES) {
    throw new AppError({ code: 'LIMIT', key: 'caseTooLarge', params: { item: after.title } });
  }
  return { type: 'set', record, ...(before === undefined ? {} : { ifVersion: before.version }) };
}

/** Parts in which something becomes different; the next version of each. */
function partsAfter(parts: readonly TracePart[], runs: readonly RunFacts[]): readonly TracePart[] {
  return parts.flatMap((part) => {
    const rows = part.rows.flatMap((row) => {
      const run = runs.find(({ caseId }) => caseId === row.caseId);
      const next = run && rowAfterRun(row, run);
      return next === undefined || JSON.stringify(next) === JSON.stringify(row) ? [] : [next];
    });
    return rows.length === 0 ? [] : [withRows(part, rows)];
  });
}
