import type { CaseFacts, CaseRow } from '../case/contract';
import type { RunFacts } from '../run/contract';
import { isExecuted } from './cycle-counts';
import { requirementsSince } from './tested-requirements';

/** A case in short, with what its short form knew of its runs. */
export function rowOf(testCase: CaseFacts, known: CaseRow | undefined): CaseRow {
  return {
    caseId: testCase.caseId,
    version: testCase.version,
    number: testCase.number,
    contentVersion: testCase.contentVersion,
    state: testCase.state,
    title: testCase.title,
    role: testCase.role,
    module: testCase.module,
    priority: testCase.priority,
    wave: testCase.wave,
    requirementIds: testCase.requirementIds,
    source: testCase.source,
    sourceKey: testCase.sourceKey,
    retestDue: testCase.retestDue,
    steps: testCase.steps.length,
    changedAt: testCase.changed.at,
    last: known?.last,
    bugs: known?.bugs ?? [],
  };
}

/** Whether a case that is in use asks to be run again, and was not since. */
export function isRetestDue(row: CaseRow): boolean {
  const { state, retestDue, last } = row;
  if (state === 'retired') return false;
  if (last?.status === 'retest') return true;
  if (last !== undefined && requirementsSince(row, last.at).length > 0) return true;
  if (retestDue === undefined) return false;
  return last === undefined || !isExecuted(last.status) || last.at <= retestDue.since;
}

/** A case in short after a run of it; a run of an earlier cycle than the last one changes nothing but its own bugs. */
export function rowAfterRun(row: CaseRow, run: RunFacts): CaseRow {
  const { cycle, status, contentVersion, bugs, changed } = run;
  const own = new Set(bugs.map(({ issueId }) => issueId));
  const open = bugs.filter(({ state }) => state === 'open');
  const isTold = isExecuted(status) || status === 'retest';
  const isLatest = (row.last?.cycle ?? 0) <= cycle;
  return {
    ...row,
    bugs: [
      ...row.bugs.filter(({ issueId }) => !own.has(issueId)),
      ...open.map(({ issueId, key, severity }) => ({ issueId, key, severity })),
    ],
    ...(isTold && isLatest ? { last: { cycle, status, contentVersion, at: changed.at } } : {}),
  };
}

/** Short forms of up to so many cases, by number. */
export interface TracePart {
  readonly engagementId: string;
  /** From 0. */
  readonly part: number;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  /** By number. */
  readonly rows: readonly CaseRow[];
}

const ROWS_OF_PART = 100;

/** The part in which a case stands. */
export function partOf(number: number): number {
  return Math.floor((number - 1) / ROWS_OF_PART);
}

/** Parts that a register with so many numbers given has. */
export function partsOf(nextNumber: number): number {
  return nextNumber <= 1 ? 0 : partOf(nextNumber - 1) + 1;
}

/** The part with rows put in, or put in the place of those of the same number; the next version. */
export function withRows(part: TracePart, rows: readonly CaseRow[]): TracePart {
  const all = new Map(part.rows.map((row) => [row.number, row]));
  for (const row of rows) all.set(row.number, row);
  return {
    ...part,
    version: part.version + 1,
    rows: [...all.values()].sort((one, other) => one.number - other.number),
  };
}
