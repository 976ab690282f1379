import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import { storedBytes } from '../../plan/model/stored-bytes';
import type { RecordOperation } from '../../ports/record-store';
import {
  caseHistoryRecord,
  caseRecord,
  MOST_CASE_BYTES,
  MOST_PART_BYTES,
  tracePartRecord,
} from '../case-records';
import type { CaseFacts, CaseHistoryEntry } from '../case/contract';
import { uatHeadRecord } from '../head-records';
import { caseCountsAfter } from '../model/case-counts';
import { partOf, rowOf, withRows, type TracePart } from '../model/case-row';
import type { UatHead } from '../model/uat-head';
import { readCases, withParts, type CasesState } from './read-cases';

/** Others write other cases now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;
/** Operations that one transaction of Forge may have. */
const MOST_OPERATIONS = 25;

/** One case as it shall be, with what its history will say of it. */
export interface CaseEdit {
  readonly after: CaseFacts;
  readonly entry: CaseHistoryEntry;
}

export interface CasesEdit {
  readonly cases?: readonly CaseEdit[];
  readonly head?: Partial<Omit<UatHead, 'engagementId' | 'version' | 'counts'>>;
  readonly others?: readonly RecordOperation[];
}

type Deps = Pick<EngagementDeps, 'records'>;

/**
 * Reads, lets an edit be decided on it, and stores that with sums, short forms and history in one transaction. Whoever
 * writes in between makes it be decided anew, so nothing is overwritten unseen.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @param whenSigned What else is asked of the platform while something is being stored that a signature is about; it must
 *   not throw.
 * @throws AppError UNAVAILABLE when others wrote each time; LIMIT for what no record or transaction can hold.
 */
export async function editCases(
  deps: Deps,
  engagementId: string,
  caseIds: readonly string[],
  decide: (state: CasesState) => CasesEdit | undefined,
  whenSigned?: () => Promise<void>,
): Promise<CasesState> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const state = await readWithParts(deps, engagementId, caseIds);
    const edit = decide(state);
    if (edit === undefined) return state;
    const [stored] = await Promise.all([
      store(deps, state, edit),
      isSignedAbout(state, edit) ? whenSigned?.() : undefined,
    ]);
    if (stored !== undefined) return stored;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}

/**
 * Signatures are about cases that are ready, once there was a cycle of them; criteria tell when they are due. Before the
 * first cycle nobody waits for any.
 */
function isSignedAbout(state: CasesState, { cases = [], head }: CasesEdit): boolean {
  if (state.head.cycles.length === 0) return false;
  return (
    head?.settings !== undefined ||
    cases.some(({ after }) =>
      [after, state.cases.get(after.caseId)].some((each) => each?.state === 'ready'),
    )
  );
}

/** The parts of the cases that there are, and of those that may be added. */
async function readWithParts(
  deps: Deps,
  engagementId: string,
  caseIds: readonly string[],
): Promise<CasesState> {
  const state = await readCases(deps, engagementId, caseIds);
  const { cases, head } = state;
  const numbers = [...cases.values()].map(({ number }) => number);
  const added = caseIds.length - cases.size;
  const from = head.nextNumber;
  return withParts(deps, state, [...numbers, ...(added > 0 ? [from, from + added - 1] : [])]);
}

/** One attempt to store an edit; undefined when somebody else wrote since the state was read. */
async function store(
  deps: Deps,
  state: CasesState,
  edit: CasesEdit,
): Promise<CasesState | undefined> {
  const { after, operations } = caseWrites(state, edit);
  const { head } = state;
  const isNew = head.version === 0;
  if (isNew && !(await deps.records.create(uatHeadRecord({ ...head, version: 1 })))) {
    return undefined;
  }
  return (await deps.records.transact(operations)) ? after : undefined;
}

/**
 * What an edit writes, and the register after it: for whoever writes something else in the same transaction. A part
 * or a case that is new is protected by the version of the head.
 * @throws AppError LIMIT for what no record or transaction can hold.
 */
export function caseWrites(
  state: CasesState,
  { cases = [], head: about = {}, others = [] }: CasesEdit,
): { readonly after: CasesState; readonly operations: readonly RecordOperation[] } {
  const changes = cases.map(({ after }) => ({ before: state.cases.get(after.caseId), after }));
  const seen = Math.max(1, state.head.version);
  const head: UatHead = {
    ...state.head,
    ...about,
    version: seen + 1,
    counts: caseCountsAfter(state.head.counts, changes),
  };
  const parts = partsAfter(state, cases);
  const operations: readonly RecordOperation[] = [
    { type: 'set', record: uatHeadRecord(head), ifVersion: seen },
    ...changes.map(({ before, after }) => caseOperation(before, after)),
    ...cases.map(({ after, entry }): RecordOperation => ({
      type: 'set',
      record: caseHistoryRecord(after, entry),
    })),
    ...parts.map((part) => partOperation(part)),
    ...others,
  ];
  if (operations.length > MOST_OPERATIONS) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyCasesAtOnce' });
  }
  const known = new Map(state.cases);
  for (const { after } of changes) known.set(after.caseId, after);
  const whole = new Map(state.parts);
  for (const part of parts) whole.set(part.part, part);
  return { after: { head, cases: known, parts: whole }, operations };
}

function caseOperation(before: CaseFacts | undefined, after: CaseFacts): RecordOperation {
  const record = caseRecord(after);
  if (storedBytes(record.value) > MOST_CASE_BYTES) {
    throw new AppError({ code: 'LIMIT', key: 'caseTooLarge', params: { item: after.title } });
  }
  return { type: 'set', record, ...(before === undefined ? {} : { ifVersion: before.version }) };
}

function partsAfter({ parts }: CasesState, cases: readonly CaseEdit[]): readonly TracePart[] {
  const touched = [...new Set(cases.map(({ after }) => partOf(after.number)))];
  return touched.map((number) => {
    const part = parts.get(number);
    if (part === undefined) throw new Error(`Part ${String(number)} was not read.`);
    const own = cases.filter(({ after }) => partOf(after.number) === number);
    const known = new Map(part.rows.map((row) => [row.caseId, row]));
    return withRows(
      part,
      own.map(({ after }) => rowOf(after, known.get(after.caseId))),
    );
  });
}

/** @param part as it shall be. */
export function partOperation(part: TracePart): RecordOperation {
  const record = tracePartRecord(part);
  if (storedBytes(record.value) > MOST_PART_BYTES) {
    throw new AppError({ code: 'LIMIT', key: 'casesTooLarge' });
  }
  const seen = part.version - 1;
  return { type: 'set', record, ...(seen === 0 ? {} : { ifVersion: seen }) };
}
