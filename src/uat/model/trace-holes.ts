import { meantSince } from '../../srs/model/requirement';
import type { RequirementFacts } from '../../srs/requirement/contract';
import type { CaseRow } from '../case/contract';
import type { TracedRequirement, TraceHoles } from '../trace/contract';
import { isRetestDue } from './case-row';
import { isExecuted } from './cycle-counts';

type Requirement = Pick<
  RequirementFacts,
  'requirementId' | 'number' | 'title' | 'scope' | 'state' | 'changed'
>;

/** Requirements that are in use, by number, each with the cases in use that test it. */
export function tracedRequirements(
  requirements: readonly Requirement[],
  rows: readonly CaseRow[],
): readonly TracedRequirement[] {
  const cases = new Map<string, string[]>();
  for (const { caseId, requirementIds } of inUse(rows)) {
    for (const id of requirementIds) cases.set(id, [...(cases.get(id) ?? []), caseId]);
  }
  return requirements
    .filter(({ state }) => state !== 'retired')
    .map(({ requirementId, number, title, scope, changed }) => ({
      requirementId,
      number,
      title,
      isInScope: scope === 'in' || scope === 'custom',
      changedAt: meantSince({ changed }),
      caseIds: cases.get(requirementId) ?? [],
    }))
    .sort((one, other) => one.number - other.number);
}

/**
 * What is missing between requirement, case, run, bug and change.
 * @param rows With the requirements that they test.
 */
export function traceHoles(
  requirements: readonly TracedRequirement[],
  rows: readonly CaseRow[],
): TraceHoles {
  const known = new Set(requirements.map(({ requirementId }) => requirementId));
  const cases = inUse(rows);
  const idsOf = (isHole: (row: CaseRow) => boolean) =>
    cases.filter(isHole).map(({ caseId }) => caseId);
  return {
    requirementsWithoutCase: requirements
      .filter(({ isInScope, caseIds }) => isInScope && caseIds.length === 0)
      .map(({ requirementId }) => requirementId),
    casesWithoutRequirement: idsOf(
      ({ requirementIds }) => !requirementIds.some((id) => known.has(id)),
    ),
    failedWithoutBug: idsOf(({ last, bugs }) => last?.status === 'fail' && bugs.length === 0),
    testedBeforeChange: idsOf(isTestedBefore),
  };
}

/** A result of an earlier version, or from before a change, or older than a requirement of the case. */
function isTestedBefore(row: CaseRow): boolean {
  const { last, contentVersion } = row;
  if (last === undefined || !isExecuted(last.status)) return false;
  return last.contentVersion < contentVersion || isRetestDue(row);
}

function inUse(rows: readonly CaseRow[]): readonly CaseRow[] {
  return rows.filter(({ state }) => state !== 'retired');
}
