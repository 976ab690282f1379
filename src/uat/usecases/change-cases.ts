import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CaseChange, CaseFacts } from '../case/contract';
import type { CasesChanged } from '../contract';
import { changedCaseFields } from '../model/case-content';
import { findModule } from '../model/case-modules';
import { partOf } from '../model/case-row';
import { caseProblem, changedCase, changeEntry } from '../model/changed-case';
import type { UatModule } from '../register/contract';
import { editCases, type CasesEdit } from './edit-cases';
import { checkSteps } from './raise-case';
import type { CasesState } from './read-cases';
import { caseChangedMeanwhile, knownCase } from './uat-errors';
import { casesChanged } from './uat-views';
import { wakeUat } from './wake-uat';

/**
 * Changes cases, all or nothing. The same change by the same person, sent again because no answer came, is answered as
 * the first one would have been.
 * @throws AppError NOT_FOUND for a case that there is not; CONFLICT when somebody changed one since the editor read it,
 *   with who and when; INVALID naming the field.
 */
export async function changeCases(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  changes: readonly CaseChange[],
): Promise<CasesChanged> {
  const { engagement, caller } = access;
  const caseIds = changes.map(({ caseId }) => caseId);
  if (new Set(caseIds).size < caseIds.length) throw invalid('changes', 'entryTwice');
  for (const [index, { steps = [] }] of changes.entries()) {
    checkSteps({ steps: [...steps] }, `changes.${String(index)}`);
  }
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const state = await editCases(
    deps,
    engagement.id,
    caseIds,
    (read) => decideChanges(read, changes, changed),
    () => wakeUat(deps, { engagementId: engagement.id }),
  );
  return casesChanged(state, access, caseIds);
}

interface Edit {
  readonly before: CaseFacts;
  readonly after: CaseFacts;
  readonly change: CaseChange;
}

function decideChanges(
  state: CasesState,
  changes: readonly CaseChange[],
  changed: CaseFacts['changed'],
): CasesEdit | undefined {
  const { modules, edits } = editsOf(state, changes, changed);
  if (edits.every((edit) => isUnchanged(edit) || isDone(edit))) return undefined;
  const stale = edits.find(({ before, change }) => before.version !== change.version);
  if (stale !== undefined) throw caseChangedMeanwhile(stale.before);
  for (const [index, { after }] of edits.entries()) {
    const problem = caseProblem(after);
    if (problem !== undefined)
      throw invalid(`changes.${String(index)}.${problem.field}`, problem.key);
  }
  return {
    cases: edits
      .filter((edit) => !isUnchanged(edit))
      .map(({ before, after, change }) => ({
        after,
        entry: changeEntry(before, after, change.reason),
      })),
    head: { modules },
  };
}

function editsOf(
  { head, cases, parts }: CasesState,
  changes: readonly CaseChange[],
  changed: CaseFacts['changed'],
): { readonly modules: readonly UatModule[]; readonly edits: readonly Edit[] } {
  let { modules } = head;
  const edits = changes.map((change, index) => {
    const before = knownCase(cases.get(change.caseId));
    const found =
      change.module === undefined
        ? { key: before.module, modules }
        : findModule(modules, change.module);
    if ('problem' in found) throw invalid(`changes.${String(index)}.module`, found.problem);
    ({ modules } = found);
    const row = parts
      .get(partOf(before.number))
      ?.rows.find(({ caseId }) => caseId === before.caseId);
    return { before, after: changedCase(before, change, found.key, row, changed), change };
  });
  return { modules, edits };
}

/** Whether nothing would be different: no version and no line of history is worth that. */
function isUnchanged({ before, after, change }: Edit): boolean {
  return before.version === change.version && changedCaseFields(before, after).length === 0;
}

/** Whether it is what is stored, written by the same person on top of what he saw. */
function isDone({ before, after, change }: Edit): boolean {
  return (
    before.version === change.version + 1 &&
    before.changed.accountId === after.changed.accountId &&
    changedCaseFields(before, after).length === 0
  );
}
