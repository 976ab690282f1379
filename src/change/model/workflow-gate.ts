/** Key of the app's validator in manifest.yml. */
export const GATE_MODULE = 'change-request-gate';

interface Transition {
  readonly toStatusId: string;
  readonly validators: readonly string[];
}

/** Whether a workflow refuses what is not approved, or a breach can only be found out afterwards. */
export interface WorkflowGate {
  readonly kind: 'hard' | 'soft';
  /** Statuses to which some transition has the gate. */
  readonly statusIds: readonly string[];
}

/**
 * A gate is hard where some status has it on every transition that leads there: whoever may take another way into the
 * same status is stopped by nothing. What the app may not read is called soft, so that nobody relies on it.
 * @param transitions Of one workflow; undefined when they may not be read.
 */
export function workflowGate(transitions: readonly Transition[] | undefined): WorkflowGate {
  const gated = (transitions ?? []).filter(({ validators }) => validators.includes(GATE_MODULE));
  const statusIds = [...new Set(gated.map(({ toStatusId }) => toStatusId))];
  const isHard =
    statusIds.length > 0 &&
    (transitions ?? [])
      .filter(({ toStatusId }) => statusIds.includes(toStatusId))
      .every(({ validators }) => validators.includes(GATE_MODULE));
  return { kind: isHard ? 'hard' : 'soft', statusIds };
}
