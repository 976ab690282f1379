import type { MeteredCall } from './meter';

/**
 * Length of the longest chain of calls of which each started after the one before it had ended. Calls
 * that took no measurable time count as one after the other: the depth errs on the high side.
 */
export function sequentialDepth(
  calls: readonly Pick<MeteredCall, 'startedAt' | 'endedAt'>[],
): number {
  const byEnd = [...calls].sort((a, b) => a.endedAt - b.endedAt || a.startedAt - b.startedAt);
  let depth = 0;
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (const call of byEnd) {
    if (call.startedAt < freeFrom) continue;
    depth += 1;
    freeFrom = call.endedAt;
  }
  return depth;
}
