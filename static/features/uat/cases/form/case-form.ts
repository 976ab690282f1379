import type {
  CaseChange,
  CaseDraft,
  CaseFacts,
  CasePriority,
  CaseStep,
  ModuleChoice,
  TestDatum,
} from '../../../../../src/uat/case/contract';

/** A case as it is being written: empty texts stand for what is not given. */
export interface CaseForm {
  readonly title: string;
  readonly scenario: string;
  readonly role: string;
  /** Key of a module; empty for one that is new. */
  readonly module: string;
  readonly moduleName: string;
  readonly priority: CasePriority;
  readonly wave: string;
  readonly preconditions: string;
  readonly testData: readonly TestDatum[];
  readonly steps: readonly CaseStep[];
  readonly requirementIds: readonly string[];
}

export function emptyForm(module: string): CaseForm {
  return {
    title: '',
    scenario: '',
    role: '',
    module,
    moduleName: '',
    priority: 'high',
    wave: '',
    preconditions: '',
    testData: [],
    steps: [newStep()],
    requirementIds: [],
  };
}

export function formOf(testCase: CaseFacts): CaseForm {
  const { title, scenario, role, module, priority, wave = '', preconditions } = testCase;
  const { testData, steps, requirementIds } = testCase;
  return {
    ...{ title, scenario, role, module, priority, wave, preconditions },
    moduleName: '',
    ...{ testData, steps, requirementIds },
  };
}

export function newStep(): CaseStep {
  return { stepId: crypto.randomUUID(), action: '', expected: '' };
}

/** Names of fields that must be filled in before it can be saved. */
export function problemsOf(form: CaseForm): readonly string[] {
  return [
    ...(form.title.trim() === '' ? ['title'] : []),
    ...(form.module === '' && form.moduleName.trim() === '' ? ['moduleName'] : []),
  ];
}

function moduleOf({ module, moduleName }: CaseForm): ModuleChoice {
  return module === '' ? { name: moduleName.trim() } : { key: module };
}

/** What would be stored: steps and data without a word are left out. */
function valuesOf(form: CaseForm) {
  return {
    title: form.title.trim(),
    scenario: form.scenario.trim(),
    role: form.role.trim(),
    priority: form.priority,
    preconditions: form.preconditions.trim(),
    testData: form.testData.filter(({ name }) => name.trim() !== ''),
    steps: form.steps.filter(({ action }) => action.trim() !== ''),
    requirementIds: [...form.requirementIds],
  };
}

/** What a new case is written with. */
export function draftOf(form: CaseForm): Omit<CaseDraft, 'caseId'> {
  const wave = form.wave.trim();
  return { ...valuesOf(form), module: moduleOf(form), ...(wave === '' ? {} : { wave }) };
}

export type EditValues = Omit<CaseChange, 'caseId' | 'version'>;

/** What is different from the case that was seen, so that what others changed meanwhile stays theirs. */
export function editOf(form: CaseForm, seen: CaseFacts): EditValues {
  const before = new Map<string, unknown>(Object.entries(valuesOf(formOf(seen))));
  const changed: EditValues = Object.fromEntries(
    Object.entries(valuesOf(form)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
    ),
  );
  const wave = form.wave.trim();
  return {
    ...changed,
    ...(form.module === seen.module ? {} : { module: moduleOf(form) }),
    ...(wave === (seen.wave ?? '') ? {} : { wave: wave === '' ? null : wave }),
  };
}

/** The steps with one moved by so many places; as they are where there is no such place. */
export function movedStep(
  steps: readonly CaseStep[],
  index: number,
  by: number,
): readonly CaseStep[] {
  const step = steps[index];
  const place = index + by;
  if (step === undefined || place < 0 || place >= steps.length) return steps;
  const others = steps.filter((_, at) => at !== index);
  return [...others.slice(0, place), step, ...others.slice(place)];
}
