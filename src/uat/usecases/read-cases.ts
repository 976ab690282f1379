import type { EngagementDeps } from '../../engagement/deps';
import type { RecordReference } from '../../ports/record-store';
import { readSrsState, type SrsState } from '../../srs/usecases/read-srs-state';
import { caseReference, readCase, readTracePart, tracePartReference } from '../case-records';
import type { CaseFacts, CaseRow } from '../case/contract';
import { readUatHead, uatHeadReference } from '../head-records';
import { partOf, partsOf, type TracePart } from '../model/case-row';
import { withRequirements } from '../model/tested-requirements';
import { MOST_CASES, newUatHead, type UatHead } from '../model/uat-head';

/** What is stored of a register of cases, as far as somebody asked for it. */
export interface CasesState {
  readonly head: UatHead;
  readonly cases: ReadonlyMap<string, CaseFacts>;
  /** Parts of the short forms by number; one that is not stored yet has version 0. */
  readonly parts: ReadonlyMap<number, TracePart>;
}

type Deps = Pick<EngagementDeps, 'records'>;

/** Head and cases: one round trip, 24 cases at the most. */
export async function readCases(
  { records }: Deps,
  engagementId: string,
  caseIds: readonly string[],
): Promise<CasesState> {
  const found = await records.getMany(caseReferences(engagementId, caseIds));
  return casesIn(found, engagementId, caseIds);
}

/** Where head and cases are stored. */
export function caseReferences(
  engagementId: string,
  caseIds: readonly string[],
): readonly RecordReference[] {
  return [
    uatHeadReference(engagementId),
    ...caseIds.map((caseId) => caseReference(engagementId, caseId)),
  ];
}

/** Head and cases among records that were read at once. */
export function casesIn(
  found: Found,
  engagementId: string,
  caseIds: readonly string[],
): CasesState {
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const head = at(uatHeadReference(engagementId));
  const cases = caseIds.flatMap((caseId) => at(caseReference(engagementId, caseId)) ?? []);
  return {
    head: head === undefined ? newUatHead(engagementId) : readUatHead(head),
    cases: new Map(cases.map(readCase).map((testCase) => [testCase.caseId, testCase])),
    parts: new Map(),
  };
}

/** The same with the parts in which cases of these numbers stand: those that are stored are read together. */
export async function withParts(
  { records }: Deps,
  state: CasesState,
  numbers: readonly number[],
): Promise<CasesState> {
  const { engagementId, nextNumber } = state.head;
  const wanted = [...new Set(numbers.map(partOf))];
  const stored = wanted.filter((part) => part < partsOf(nextNumber));
  const found =
    stored.length === 0
      ? new Map<string, never>()
      : await records.getMany(stored.map((part) => tracePartReference(engagementId, part)));
  return {
    ...state,
    parts: new Map(wanted.map((part) => [part, partIn(found, engagementId, part)])),
  };
}

/** Head and the short forms of all cases: one round trip. */
export async function readRegister(
  { records }: Deps,
  engagementId: string,
): Promise<{ readonly head: UatHead; readonly rows: readonly CaseRow[] }> {
  const parts = Array.from({ length: partsOf(MOST_CASES + 1) }, (_, part) => part);
  const found = await records.getMany([
    uatHeadReference(engagementId),
    ...parts.map((part) => tracePartReference(engagementId, part)),
  ]);
  const { entity, key } = uatHeadReference(engagementId);
  const head = found.get(`${entity}/${key}`);
  return {
    head: head === undefined ? newUatHead(engagementId) : readUatHead(head),
    rows: parts.flatMap((part) => partIn(found, engagementId, part).rows),
  };
}

/** The same, each case with the requirements that it tests as they stand now: two round trips at the same time. */
export async function readTracedRegister(
  deps: Deps,
  engagementId: string,
): Promise<
  Awaited<ReturnType<typeof readRegister>> & {
    readonly requirements: SrsState['requirements'];
  }
> {
  const [{ head, rows }, { requirements }] = await Promise.all([
    readRegister(deps, engagementId),
    readSrsState(deps, engagementId),
  ]);
  return { head, rows: withRequirements(rows, requirements), requirements };
}

type Found = Awaited<ReturnType<Deps['records']['getMany']>>;

function partIn(found: Found, engagementId: string, part: number): TracePart {
  const { entity, key } = tracePartReference(engagementId, part);
  const record = found.get(`${entity}/${key}`);
  return record === undefined
    ? { engagementId, part, version: 0, rows: [] }
    : readTracePart(record);
}
