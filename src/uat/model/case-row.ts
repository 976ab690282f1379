import type { CaseFacts, CaseRow } from '../case/contract';

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
