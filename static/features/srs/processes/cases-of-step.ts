import type { CaseRow } from '../../../../src/uat/case/contract';

type Named = Pick<CaseRow, 'caseId' | 'number' | 'state'>;

/** The test cases that a step leads to, by number; those that were retired or are unknown count for nothing. */
export function casesOfStep<Case extends Named>(
  { caseIds }: { readonly caseIds: readonly string[] },
  cases: readonly Case[],
): readonly Case[] {
  return cases
    .filter(({ caseId, state }) => state !== 'retired' && caseIds.includes(caseId))
    .sort((one, other) => one.number - other.number);
}
