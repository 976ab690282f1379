import type { RequirementFacts, RequirementPriority } from '../../../srs/requirement/contract';
import type { CasePriority } from '../../case/contract';
import type { ComparedCase } from '../contract';

/** What matters to the client matters to the test. */
const PRIORITIES: Readonly<Record<RequirementPriority, CasePriority>> = {
  must: 'critical',
  should: 'high',
  could: 'medium',
  wont: 'low',
};

/** Whether a case can be drafted from it: it is in scope, in use, and says when it is met. */
export function canBeDrafted({ state, scope, acceptanceCriteria }: RequirementFacts): boolean {
  return (
    state !== 'retired' && scope !== 'out' && scope !== 'phase2' && acceptanceCriteria.length > 0
  );
}

/** Id of the case that is drafted from a requirement: the same each time, so that it is drafted once. */
export function draftedCaseId({ requirementId }: Pick<RequirementFacts, 'requirementId'>): string {
  return `req-${requirementId}`.slice(0, 64);
}

/**
 * A draft of a case from a requirement: a step for each of its acceptance criteria, which the step must meet. How that is
 * tried, a person writes.
 * @param module Name of the module for a requirement that names none.
 * @param action What a step says until somebody writes it.
 */
export function draftOfRequirement(
  requirement: RequirementFacts,
  row: number,
  module: string,
  action: string,
): ComparedCase {
  const { requirementId, title, statement, priority, acceptanceCriteria, userStory } = requirement;
  return {
    row,
    caseId: draftedCaseId(requirement),
    title: title.slice(0, 200),
    module: (requirement.module ?? module).slice(0, 60),
    priority: PRIORITIES[priority],
    scenario: statement,
    ...(userStory === undefined ? {} : { role: userStory.role.slice(0, 60) }),
    steps: acceptanceCriteria.map(({ criterionId, text }) => ({
      stepId: criterionId,
      action,
      expected: text,
    })),
    requirementIds: [requirementId],
  };
}
