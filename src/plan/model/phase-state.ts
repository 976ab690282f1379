import type { AcceptanceDecision, PhaseView } from '../contract';

/** What of an item says how far its phase is. */
export interface PhaseItem {
  readonly kind: 'milestone' | 'deliverable' | 'task';
  readonly actual?: { readonly finish?: string | undefined } | undefined;
  readonly acceptance?: { readonly decision: AcceptanceDecision } | undefined;
}

/**
 * A phase ends with the client's word on its milestones: done work alone brings it to the gate. A phase
 * without a milestone has no gate, and is over when its work is done.
 */
export function phaseState(items: readonly PhaseItem[]): PhaseView['state'] {
  const gates = items.filter(({ kind }) => kind === 'milestone');
  const work =
    gates.length === items.length ? gates : items.filter((item) => !gates.includes(item));
  const isDone = work.length > 0 && work.every(({ actual }) => actual?.finish !== undefined);
  if (gates.some(({ acceptance }) => acceptance?.decision === 'rejected')) return 'rejected';
  const isAccepted = gates.every(({ acceptance }) => acceptance !== undefined);
  if (isAccepted && (gates.length > 0 || isDone)) return 'accepted';
  if (isDone) return 'gateReview';
  return items.some(({ actual }) => actual !== undefined) ? 'active' : 'planned';
}
