import type { AnswerAct, StepOutcome } from '../attempt/contract';
import type { StepResult } from '../run/contract';

type End = Extract<AnswerAct, { kind: 'end' }>;

/**
 * How an attempt went: one step that is not as expected fails it, whatever is said of the whole; then what is said of
 * the whole; then a step that could not be done; it passes with one step that did, where none stands against it.
 */
export function outcomeOf(
  results: readonly Pick<StepResult, 'outcome'>[],
  as?: End['as'],
): StepOutcome {
  const has = (outcome: StepOutcome) => results.some((result) => result.outcome === outcome);
  if (has('fail')) return 'fail';
  if (as !== undefined) return as;
  if (has('blocked')) return 'blocked';
  return has('pass') ? 'pass' : 'notApplicable';
}

/**
 * Why an attempt cannot be over yet: every step is answered, or one of them says why it goes no further, or the whole case
 * is said not to be testable, with a reason.
 */
export function endRefusal(
  results: readonly Pick<StepResult, 'stepId' | 'outcome'>[],
  stepIds: readonly string[],
  { as, reason }: Pick<End, 'as' | 'reason'>,
): 'reasonDue' | 'stepsLeft' | undefined {
  if (as !== undefined) return (reason?.trim() ?? '') === '' ? 'reasonDue' : undefined;
  if (results.some(({ outcome }) => outcome === 'fail' || outcome === 'blocked')) return undefined;
  const answered = new Set(results.map(({ stepId }) => stepId));
  return stepIds.every((stepId) => answered.has(stepId)) ? undefined : 'stepsLeft';
}
