import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { RecordReference, StoredRecord } from '../../ports/record-store';
import { readTracePart, tracePartReference } from '../case-records';
import type { CycleFacts } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { cycleReference, readCycle, readRun, runReference } from '../cycle-records';
import { partOf, type TracePart } from '../model/case-row';

/** What is stored of a cycle, as far as somebody asked for it. */
export interface RunsState {
  readonly cycle: CycleFacts;
  readonly runs: ReadonlyMap<string, RunFacts>;
  /** Other records that were asked for, by `entity/key`. */
  readonly others: ReadonlyMap<string, StoredRecord>;
}

type Deps = Pick<EngagementDeps, 'records'>;

/** Cycle, runs and others: one round trip, 24 of them at the most. @throws AppError NOT_FOUND without the cycle. */
export async function readRuns(
  { records }: Deps,
  engagementId: string,
  cycle: number,
  caseIds: readonly string[],
  others: readonly RecordReference[] = [],
): Promise<RunsState> {
  const found = await records.getMany([
    cycleReference(engagementId, cycle),
    ...caseIds.map((caseId) => runReference(engagementId, cycle, caseId)),
    ...others,
  ]);
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const head = at(cycleReference(engagementId, cycle));
  if (head === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'cycleUnknown' });
  const runs = caseIds.flatMap((caseId) => at(runReference(engagementId, cycle, caseId)) ?? []);
  return {
    cycle: readCycle(head),
    runs: new Map(runs.map(readRun).map((run) => [run.caseId, run])),
    others: found,
  };
}

/** The parts in which the short forms of these runs' cases stand: one round trip. */
export async function readPartsOf(
  { records }: Deps,
  engagementId: string,
  runs: readonly Pick<RunFacts, 'number'>[],
): Promise<readonly TracePart[]> {
  const parts = [...new Set(runs.map(({ number }) => partOf(number)))];
  if (parts.length === 0) return [];
  const found = await records.getMany(parts.map((part) => tracePartReference(engagementId, part)));
  return [...found.values()].map(readTracePart);
}
