import type { Severity } from '../case/contract';
import type { CycleFacts } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { filled } from './filled-pattern';

/** Texts around a bug in one language; each pattern holds its names in `{{ }}`. */
export interface BugWords {
  readonly found: string;
  readonly step: string;
  readonly before: string;
  readonly expected: string;
  readonly actual: string;
  readonly preconditions: string;
  readonly data: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly requirements: string;
  readonly steps: string;
}

/** What is to be told of a bug. */
export interface BugStory {
  readonly run: RunFacts;
  readonly cycle: Pick<CycleFacts, 'name' | 'build'>;
  readonly attempt: number;
  readonly stepId?: string | undefined;
  readonly severity: Severity;
  readonly actual: string;
  /** Numbers and titles of those that the case tests. */
  readonly requirements: readonly string[];
}

/**
 * The description of a bug, a paragraph each, so that whoever mends it needs no test tool: where it was found, what was
 * done until then, what should have happened and what did.
 */
export function bugText(words: BugWords, story: BugStory): readonly string[] {
  const { run, cycle, attempt, stepId, severity, actual, requirements } = story;
  const { number, title, steps, preconditions, testData } = run;
  const at = steps.findIndex((step) => step.stepId === stepId);
  const step = steps[at];
  const data = testData.map(({ name, value }) => `${name}: ${value}`).join('; ');
  return [
    filled(words.found, { number, title, cycle: cycle.name, build: cycle.build, attempt }),
    ...(step === undefined
      ? []
      : [filled(words.step, { step: at + 1, steps: steps.length, action: step.action })]),
    ...(step === undefined || step.expected === ''
      ? []
      : [filled(words.expected, { text: step.expected })]),
    filled(words.actual, { text: actual }),
    words.severity[severity],
    ...(preconditions === '' ? [] : [filled(words.preconditions, { text: preconditions })]),
    ...(data === '' ? [] : [filled(words.data, { text: data })]),
    ...(at > 0 ? [words.steps] : []),
    ...steps
      .slice(0, Math.max(0, at))
      .map(({ action }, index) => filled(words.before, { step: index + 1, action })),
    ...(requirements.length === 0
      ? []
      : [filled(words.requirements, { text: requirements.join('; ') })]),
  ];
}
