import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CaseDraft, CaseHistoryEntry, CaseSource } from '../case/contract';
import { editCases, type CaseEdit, type CasesEdit } from './edit-cases';
import { firstEntry, newCase } from './raise-case';
import type { CasesState } from './read-cases';

/** A draft with what it was made from. */
export interface SourcedDraft {
  readonly draft: CaseDraft;
  readonly key?: string | undefined;
}

/**
 * Puts drafts into the register whose ids follow from what they were made from, all or nothing; those whose id is there
 * already are left out.
 */
export async function addDrafts(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller }: RecordAccess<Engagement>,
  drafts: readonly SourcedDraft[],
  made: { readonly from: CaseSource; readonly act: CaseHistoryEntry['act'] },
): Promise<CasesState> {
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  const caseIds = drafts.map(({ draft }) => draft.caseId);
  const decide = (state: CasesState): CasesEdit | undefined => {
    const cases: CaseEdit[] = [];
    let { head } = state;
    for (const [index, { draft, key }] of drafts.entries()) {
      if (state.cases.has(draft.caseId)) continue;
      const origin = { field: `cases.${String(index)}`, from: made.from, key };
      const { testCase, modules } = newCase(head, draft, changed, origin);
      cases.push({ after: testCase, entry: firstEntry(testCase, made.act) });
      head = { ...head, modules, nextNumber: head.nextNumber + 1 };
    }
    if (cases.length === 0) return undefined;
    return { cases, head: { modules: head.modules, nextNumber: head.nextNumber } };
  };
  return editCases(deps, engagement.id, caseIds, decide);
}
