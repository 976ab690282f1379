import type { TemplateUatCase } from '../../templates/template';
import type { CaseDraft } from '../case/contract';

/** Id of the case that is made from a typical one: the same each time, so that it is made once. */
export function adoptedCaseId(key: string): string {
  return `lib-${key}`;
}

/** A typical case in one language, as it goes into the register. */
export function typicalDraft(typical: TemplateUatCase, language: 'en' | 'zh'): CaseDraft {
  const { key, module, scenario, role, priority, precondition, steps } = typical;
  return {
    caseId: adoptedCaseId(key),
    title: scenario[language],
    scenario: '',
    role: role[language].slice(0, 60),
    priority,
    preconditions: precondition[language],
    testData: [],
    steps: steps.map(({ action, expected }, index) => ({
      stepId: `s${String(index + 1)}`,
      action: action[language],
      expected: expected[language],
    })),
    requirementIds: [],
    module: { name: module[language] },
  };
}
