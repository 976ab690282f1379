import type { CaseRow } from '../case/contract';

/** Issues of requirements to which each open bug belongs, by the bug's: those of the cases that met it. */
export function bugRelations(
  rows: readonly Pick<CaseRow, 'bugs' | 'requirementIds'>[],
  issueOf: (requirementId: string) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { bugs, requirementIds } of rows) {
    const issues = requirementIds.flatMap((id) => issueOf(id) ?? []);
    if (issues.length === 0) continue;
    for (const { issueId } of bugs) {
      const known = found.get(issueId) ?? new Set();
      found.set(issueId, new Set([...known, ...issues].filter((other) => other !== issueId)));
    }
  }
  return found;
}
