import type { DecisionLevel, DecisionOutcome, Vote } from '../decision/contract';

/** How a ballot stands. */
export interface Tally {
  /** Absent as long as it is not decided. */
  readonly outcome?: DecisionOutcome;
  /** Seats that are asked now; empty once it is decided. */
  readonly waitingFor: readonly string[];
}

/**
 * Counts the votes of those who have a seat now; whoever lost his role meanwhile is not counted. A single word decides
 * under `any`; under `all` and `inOrder` one refusal does, and approval needs everybody; under `quorum` so many
 * approvals do, and refusals as soon as that many can no longer be had. What is approved with conditions by one is
 * approved with conditions. Of refusals the first one's word stands: rejected, or deferred.
 */
export function tally(
  { mode, quorum = 1 }: Pick<DecisionLevel, 'mode' | 'quorum'>,
  seats: readonly string[],
  votes: readonly Vote[],
): Tally {
  const counted = votes.filter(({ seat }) => seats.includes(seat));
  const silent = seats.filter((seat) => !counted.some((vote) => vote.seat === seat));
  const refusals = counted.filter(isRefusal);
  const approvals = counted.filter((vote) => !isRefusal(vote));
  const enough = approvalsNeeded(mode, quorum, seats.length);
  if (enough > 0 && approvals.length >= enough) {
    return { outcome: outcomeOf(approvals), waitingFor: [] };
  }
  const [firstRefusal] = refusals;
  if (firstRefusal !== undefined && seats.length - refusals.length < enough) {
    return { outcome: firstRefusal.outcome, waitingFor: [] };
  }
  if (mode === 'any' && firstRefusal !== undefined) {
    return { outcome: firstRefusal.outcome, waitingFor: [] };
  }
  return { waitingFor: mode === 'inOrder' ? silent.slice(0, 1) : silent };
}

function approvalsNeeded(mode: DecisionLevel['mode'], quorum: number, seats: number): number {
  switch (mode) {
    case 'any':
      return Math.min(1, seats);
    case 'quorum':
      // More than there are could never be had; everybody is enough then.
      return Math.min(quorum, seats);
    case 'all':
    case 'inOrder':
      return seats;
  }
}

function isRefusal({ outcome }: Vote): boolean {
  return outcome === 'rejected' || outcome === 'deferred';
}

function outcomeOf(approvals: readonly Vote[]): DecisionOutcome {
  return approvals.some(({ outcome }) => outcome === 'approvedWithConditions')
    ? 'approvedWithConditions'
    : 'approved';
}
