import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CaseDraft, CaseFacts, CaseHistoryEntry, CaseSource } from '../case/contract';
import type { CasesChanged } from '../contract';
import { changedCaseFields } from '../model/case-content';
import { findModule } from '../model/case-modules';
import { MOST_CASES, type UatHead } from '../model/uat-head';
import type { UatModule } from '../register/contract';
import { editCases, type CasesEdit } from './edit-cases';
import type { CasesState } from './read-cases';
import { caseChangedMeanwhile } from './uat-errors';
import { casesChanged } from './uat-views';

/**
 * Puts a case into the register under the next number. The same one, sent again by the same person because no answer
 * came, is answered as the first time.
 * @throws AppError CONFLICT for an id that another case has; INVALID naming the field.
 */
export async function raiseCase(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  draft: CaseDraft,
): Promise<CasesChanged> {
  const { engagement, caller } = access;
  checkSteps(draft, 'case');
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const decide = ({ head, cases }: CasesState): CasesEdit | undefined => {
    const known = cases.get(draft.caseId);
    const { testCase, modules } = newCase(head, draft, changed, { field: 'case', from: 'written' });
    if (known !== undefined) {
      if (isSame(known, testCase)) return undefined;
      throw caseChangedMeanwhile(known);
    }
    return {
      cases: [{ after: testCase, entry: firstEntry(testCase, 'raised') }],
      head: { modules, nextNumber: head.nextNumber + 1 },
    };
  };
  const state = await editCases(deps, engagement.id, [draft.caseId], decide);
  return casesChanged(state, access, [draft.caseId]);
}

/** Where a draft comes from, and what its path in the payload is. */
export interface DraftOrigin {
  readonly field: string;
  readonly from: CaseSource;
  readonly key?: string | undefined;
}

/** The case that a draft becomes, under the head's next number, and the modules with its own. */
export function newCase(
  head: Pick<UatHead, 'engagementId' | 'nextNumber' | 'modules'>,
  draft: CaseDraft,
  changed: CaseFacts['changed'],
  { field, from, key }: DraftOrigin,
): { readonly testCase: CaseFacts; readonly modules: readonly UatModule[] } {
  if (head.nextNumber > MOST_CASES) {
    throw new AppError({ code: 'LIMIT', key: 'tooManyCases', params: { most: MOST_CASES } });
  }
  const found = findModule(head.modules, draft.module);
  if ('problem' in found) throw invalid(`${field}.module`, found.problem);
  return {
    modules: found.modules,
    testCase: {
      ...draft,
      engagementId: head.engagementId,
      version: 1,
      number: head.nextNumber,
      contentVersion: 1,
      state: 'draft',
      module: found.key,
      source: from,
      ...(key === undefined ? {} : { sourceKey: key }),
      changed,
    },
  };
}

export function firstEntry(testCase: CaseFacts, act: CaseHistoryEntry['act']): CaseHistoryEntry {
  const { accountId, at } = testCase.changed;
  return { version: 1, at, accountId, act, fields: changedCaseFields(undefined, testCase) };
}

/** @throws AppError INVALID for a step that is there twice: its results could not be told apart. */
export function checkSteps({ steps }: Pick<CaseDraft, 'steps'>, field: string): void {
  const ids = steps.map(({ stepId }) => stepId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw invalid(`${field}.steps.${String(twice)}.stepId`, 'entryTwice');
}

/** Whether it is the very case, written by the same person, and nobody has changed it since. */
function isSame(known: CaseFacts, wanted: CaseFacts): boolean {
  const { accountId } = wanted.changed;
  const asThen = { ...wanted, number: known.number, module: known.module };
  return (
    known.version === 1 &&
    known.changed.accountId === accountId &&
    changedCaseFields(known, asThen).length === 0
  );
}
