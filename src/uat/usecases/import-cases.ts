import { AppError, type ErrorDetail, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CaseFacts, CaseHistoryEntry } from '../case/contract';
import type {
  CaseRowOutcome,
  CaseRowOutcomes,
  ComparedCase,
  ImportOrigin,
  WrittenCase,
} from '../exchange/contract';
import { changedCaseFields } from '../model/case-content';
import { findModule } from '../model/case-modules';
import { partOf } from '../model/case-row';
import { caseProblem, changedCase } from '../model/changed-case';
import { changeOfRow, draftOfRow } from '../model/imported-case';
import type { UatHead } from '../model/uat-head';
import { editCases, type CaseEdit, type CasesEdit } from './edit-cases';
import { checkSteps, newCase } from './raise-case';
import { readCases, type CasesState } from './read-cases';
import { caseChangedMeanwhile } from './uat-errors';
import { wakeUat } from './wake-uat';

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;
type Access = RecordAccess<Engagement>;

/** What a row does to a register, with what is written for it, and the head after it. */
interface RowDecision extends CaseRowOutcome {
  readonly edit?: CaseEdit;
  readonly head: UatHead;
}

const ACTS: Readonly<Record<ImportOrigin, CaseHistoryEntry['act']>> = {
  import: 'imported',
  copy: 'copied',
  requirement: 'generated',
};

/** What rows would do to the register as it is now; nothing is written. */
export async function checkCaseImport(
  deps: Deps,
  access: Access,
  rows: readonly ComparedCase[],
): Promise<CaseRowOutcomes> {
  const state = await readCases(deps, access.engagement.id, idsOf(rows));
  return { rows: decided(deps, access, 'import', rows, state).map(outcomeOf) };
}

/**
 * Writes rows in one transaction: those that can be written. Each is told what became of it; one that somebody changed
 * since it was compared is refused with who and when. Rows that come a second time are found to be in the register
 * already, so that an import that broke off is simply begun again.
 */
export async function importCases(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: Access,
  from: ImportOrigin,
  rows: readonly WrittenCase[],
): Promise<CaseRowOutcomes> {
  let decisions: readonly RowDecision[] = [];
  const decide = (state: CasesState): CasesEdit | undefined => {
    decisions = decided(deps, access, from, rows, state);
    const cases = decisions.flatMap(({ edit }) => edit ?? []);
    const { modules, nextNumber } = decisions.at(-1)?.head ?? state.head;
    return cases.length === 0 ? undefined : { cases, head: { modules, nextNumber } };
  };
  await editCases(deps, access.engagement.id, idsOf(rows), decide, () =>
    wakeUat(deps, { engagementId: access.engagement.id }),
  );
  return { rows: decisions.map(outcomeOf) };
}

/** @throws AppError INVALID for a case that stands in two rows: which one counts, the file must say. */
function idsOf(rows: readonly ComparedCase[]): readonly string[] {
  const ids = rows.map(({ caseId }) => caseId);
  if (new Set(ids).size < ids.length) throw invalid('rows', 'entryTwice');
  return ids;
}

/** Each row is decided on what those above it leave. */
function decided(
  { clock }: Pick<Deps, 'clock'>,
  { caller }: Access,
  from: ImportOrigin,
  rows: readonly (ComparedCase & { readonly version?: number })[],
  state: CasesState,
): readonly RowDecision[] {
  const by = { accountId: caller.accountId, at: clock.now() };
  const decisions: RowDecision[] = [];
  let { head } = state;
  for (const row of rows) {
    const decision = decideRow(row, from, { ...state, head }, by);
    decisions.push(decision);
    ({ head } = decision);
  }
  return decisions;
}

function decideRow(
  row: ComparedCase & { readonly version?: number },
  from: ImportOrigin,
  state: CasesState,
  by: CaseFacts['changed'],
): RowDecision {
  const { head } = state;
  const known = state.cases.get(row.caseId);
  const version = known?.version ?? 0;
  const outcome = { row: row.row, caseId: row.caseId, version, fields: [], head };
  try {
    checkSteps({ steps: row.steps ?? [] }, '');
    const { after, head: next } = afterRow(row, from, state, known, by);
    const fields = changedCaseFields(known, after);
    if (fields.length === 0) return { ...outcome, outcome: 'same' };
    const problem = caseProblem(after);
    if (problem !== undefined) throw invalid(`.${problem.field}`, problem.key);
    if (row.version !== undefined && row.version !== version) throw stale(known);
    const { accountId, at } = by;
    const entry = { version: after.version, at, accountId, act: ACTS[from], fields };
    return {
      ...outcome,
      outcome: known === undefined ? 'raise' : 'change',
      fields,
      edit: { after, entry },
      head: next,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...outcome, outcome: 'refused', problem: fieldOfRow(error.detail) };
  }
}

function afterRow(
  row: ComparedCase,
  from: ImportOrigin,
  { head, parts }: CasesState,
  known: CaseFacts | undefined,
  by: CaseFacts['changed'],
): { readonly after: CaseFacts; readonly head: UatHead } {
  if (known === undefined) {
    const { testCase, modules } = newCase(head, draftOfRow(row), by, { field: '', from });
    return {
      after: { ...testCase, state: row.state ?? 'draft' },
      head: { ...head, modules, nextNumber: head.nextNumber + 1 },
    };
  }
  const found = findModule(head.modules, { name: row.module });
  if ('problem' in found) throw invalid('.module', found.problem);
  const short = parts.get(partOf(known.number))?.rows.find(({ caseId }) => caseId === row.caseId);
  return {
    after: changedCase(known, changeOfRow(row, known), found.key, short, by),
    head: { ...head, modules: found.modules },
  };
}

function stale(known: CaseFacts | undefined): AppError {
  return known === undefined
    ? new AppError({ code: 'NOT_FOUND', key: 'caseUnknown' })
    : caseChangedMeanwhile(known);
}

/** Paths begin with the row here, which the answer names besides. */
function fieldOfRow({ field, ...detail }: ErrorDetail): ErrorDetail {
  return { ...detail, ...(field === undefined ? {} : { field: field.replace(/^\./, '') }) };
}

/** Without what is written for it. */
function outcomeOf({
  row,
  caseId,
  outcome,
  version,
  fields,
  problem,
}: RowDecision): CaseRowOutcome {
  const told = { row, caseId, outcome, version, fields };
  return problem === undefined ? told : { ...told, problem };
}
