import { entriesOf, type SrsEntry } from '../../../../src/srs/entries/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import type { CaseRow } from '../../../../src/uat/case/contract';

type Goal = Extract<SrsEntry, { kind: 'goal' }>;

/** A requirement with the cases that test it. */
export interface TracedRequirement {
  readonly requirement: RequirementFacts;
  readonly cases: readonly CaseRow[];
}

/** A goal with what leads to it; without a goal for requirements that lead to none. */
export interface TracedGoal {
  readonly goal: Goal | undefined;
  readonly requirements: readonly TracedRequirement[];
}

export interface GoalTrace {
  readonly goals: readonly TracedGoal[];
  readonly goalsWithoutRequirement: readonly Goal[];
  /** In scope alone: what is left out leads nowhere on purpose. */
  readonly requirementsWithoutGoal: readonly RequirementFacts[];
  readonly requirementsWithoutCase: readonly RequirementFacts[];
}

/** From goal to requirement to test case, with what is missing on the way. Retired requirements and cases count for nothing. */
export function goalTrace(
  entries: readonly SrsEntry[],
  requirements: readonly RequirementFacts[],
  cases: readonly CaseRow[],
): GoalTrace {
  const goals = entriesOf(entries, 'goal');
  const known = new Set(goals.map(({ entryId }) => entryId));
  const kept = requirements.filter(({ state }) => state !== 'retired');
  const casesOf = casesByRequirement(cases);
  const traced = kept.map((requirement): TracedRequirement => ({
    requirement,
    cases: casesOf.get(requirement.requirementId) ?? [],
  }));
  const leadsTo = ({ goalIds }: RequirementFacts) => goalIds.filter((goalId) => known.has(goalId));
  const owed = traced.filter(({ requirement }) => isOwed(requirement));
  const loose = traced.filter(({ requirement }) => leadsTo(requirement).length === 0);
  const rows = goals.map((goal): TracedGoal => ({
    goal,
    requirements: traced.filter(({ requirement }) => requirement.goalIds.includes(goal.entryId)),
  }));
  return {
    goals: [...rows, ...(loose.length === 0 ? [] : [{ goal: undefined, requirements: loose }])],
    goalsWithoutRequirement: rows.flatMap(({ goal, requirements: leading }) =>
      goal === undefined || leading.length > 0 ? [] : [goal],
    ),
    requirementsWithoutGoal: owed
      .map(({ requirement }) => requirement)
      .filter((requirement) => leadsTo(requirement).length === 0),
    requirementsWithoutCase: owed.flatMap(({ requirement, cases: own }) =>
      own.length === 0 ? [requirement] : [],
    ),
  };
}

/** In their order; a register may have thousands. */
function casesByRequirement(cases: readonly CaseRow[]): ReadonlyMap<string, readonly CaseRow[]> {
  const found = new Map<string, CaseRow[]>();
  for (const row of cases.filter(({ state }) => state !== 'retired')) {
    for (const id of row.requirementIds) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [row]);
      else known.push(row);
    }
  }
  return found;
}

/** Whether somebody will build and accept it. */
function isOwed({ scope, priority }: RequirementFacts): boolean {
  return (scope === 'in' || scope === 'custom') && priority !== 'wont';
}
