import type { ExamFacts, Observation } from '../../exam/contract';

export type Observing =
  | { readonly kind: 'saved'; readonly exam: ExamFacts }
  /** The very same was saved before. */
  | { readonly kind: 'known' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unknownTask'; readonly index: number };

/**
 * Marks that are put into an exam, in the place of earlier ones on the same tasks. What the observer has signed already, he
 * signs again: his signature was on something else. Once both have signed, nothing changes any more.
 */
export function observed(
  exam: ExamFacts,
  version: number,
  added: readonly Observation[],
  now: number,
): Observing {
  const index = added.findIndex(
    ({ taskId }, at) =>
      !exam.tasks.some((task) => task.taskId === taskId) ||
      added.findIndex((one) => one.taskId === taskId) < at,
  );
  if (index >= 0) return { kind: 'unknownTask', index };
  const all = new Map([...exam.observations, ...added].map((one) => [one.taskId, one]));
  const observations = exam.tasks.flatMap(({ taskId }) => all.get(taskId) ?? []);
  if (JSON.stringify(observations) === JSON.stringify(exam.observations)) return { kind: 'known' };
  if (exam.state === 'closed') return { kind: 'closed' };
  if (exam.version !== version) return { kind: 'conflict' };
  return {
    kind: 'saved',
    exam: { ...reopened(exam), version: exam.version + 1, changedAt: now, observations },
  };
}

/** The same without a signature. */
export function reopened(exam: ExamFacts): ExamFacts {
  return { ...exam, state: 'open', signatures: {} };
}
