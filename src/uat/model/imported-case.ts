import type { CaseChange, CaseDraft, CaseFacts, CaseStep } from '../case/contract';
import type { ComparedCase } from '../exchange/contract';

/** What a row says of a case that there is not. */
export function draftOfRow(row: ComparedCase): CaseDraft {
  return {
    caseId: row.caseId,
    title: row.title,
    scenario: row.scenario ?? '',
    role: row.role ?? '',
    priority: row.priority ?? 'medium',
    preconditions: row.preconditions ?? '',
    testData: row.testData ?? [],
    steps: row.steps ?? [],
    requirementIds: row.requirementIds ?? [],
    module: { name: row.module },
    ...(row.wave == null ? {} : { wave: row.wave }),
  };
}

/** What a row changes of a case that there is: what the file does not say stays. */
export function changeOfRow(row: ComparedCase, known: CaseFacts): CaseChange {
  const { caseId, title, module, priority, state, scenario, role, wave } = row;
  const { preconditions, testData, steps, requirementIds } = row;
  return {
    caseId,
    version: known.version,
    title,
    module: { name: module },
    ...(priority === undefined ? {} : { priority }),
    ...(state === undefined ? {} : { state }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(role === undefined ? {} : { role }),
    ...(wave === undefined ? {} : { wave }),
    ...(preconditions === undefined ? {} : { preconditions }),
    ...(testData === undefined ? {} : { testData }),
    ...(steps === undefined ? {} : { steps: knownSteps(steps, known.steps) }),
    ...(requirementIds === undefined ? {} : { requirementIds }),
  };
}

/** Steps of a file with the ids of those that stood at their places, so that the same steps are the same. */
function knownSteps(steps: readonly CaseStep[], known: readonly CaseStep[]): CaseStep[] {
  const taken = new Set(known.map(({ stepId }) => stepId));
  return steps.map((step, index) => {
    const before = known[index];
    if (before !== undefined) return { ...step, stepId: before.stepId };
    return taken.has(step.stepId) ? { ...step, stepId: `${step.stepId}-${String(index)}` } : step;
  });
}
