/** A test case, as far as a document names it. */
export interface NamedCase {
  readonly caseId: string;
  readonly number: number;
  readonly state: string;
}

/** The test cases that a step leads to, by number; those that were retired or are unknown count for nothing. */
export function casesOfStep<Case extends NamedCase>(
  { caseIds }: { readonly caseIds: readonly string[] },
  cases: readonly Case[],
): readonly Case[] {
  return cases
    .filter(({ caseId, state }) => state !== 'retired' && caseIds.includes(caseId))
    .sort((one, other) => one.number - other.number);
}
