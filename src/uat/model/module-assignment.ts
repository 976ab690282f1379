import type { ModuleAssignment } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { isExecuted } from './cycle-counts';

type Shared = Pick<ModuleAssignment, 'module' | 'testers' | 'day' | 'which'>;

/** Whether a run is shared out: what has a result is done, whoever it was given to. */
export function isSharedOut(
  { module, which }: Pick<Shared, 'module' | 'which'>,
  run: Pick<RunFacts, 'module' | 'status' | 'tester'>,
): boolean {
  if (run.module !== module || isExecuted(run.status)) return false;
  return which === 'open' || run.tester === undefined;
}

/** The runs as they shall be; testers take them in turn. @param given Runs that were given out before these. */
export function sharedOut(
  { testers, day }: Pick<Shared, 'testers' | 'day'>,
  runs: readonly RunFacts[],
  given: number,
  changed: RunFacts['changed'],
): readonly RunFacts[] {
  return runs.map((run, index) => ({
    ...run,
    version: run.version + 1,
    tester: testers[(given + index) % testers.length] ?? run.tester,
    day: day === undefined ? run.day : (day ?? undefined),
    changed,
  }));
}
